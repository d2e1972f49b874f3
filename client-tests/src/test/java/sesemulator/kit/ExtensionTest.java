package sesemulator.kit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ses.SesAsyncClient;
import software.amazon.awssdk.services.ses.SesClient;

/** What the extension gives to test classes, which are run here as JUnit runs them. */
class ExtensionTest {
    private static final Set<Object> ENDPOINTS = ConcurrentHashMap.newKeySet();
    private static final Set<String> ACCOUNTS = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void forget() {
        ENDPOINTS.clear();
        ACCOUNTS.clear();
    }

    private static void see(SesEmulator emulator) {
        ENDPOINTS.add(emulator.endpoint());
        ACCOUNTS.add(emulator.accountId());
    }

    private static void assertPasses(int tests, Class<?>... classes) {
        JUnitRun run = JUnitRun.of(classes);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(tests);
    }

    @Test
    void fills_parameters_and_fields_of_nested_classes_too() {
        assertPasses(2, Everything.class);
        assertThat(ACCOUNTS).as("accounts").hasSize(2);
    }

    /** As those are that mock, or take from a container. */
    @Retention(RetentionPolicy.RUNTIME)
    private @interface SomebodyElses {}

    @SesEmulatorTest
    static class Everything {
        private @Nullable SesEmulator field;
        private @Nullable SesClient ses;
        private @Nullable SesAsyncClient asyncSes;
        private final SesClient ownSes = strangerSes();
        private @Nullable SesClient setSes = ownSes;

        @SomebodyElses
        private @Nullable SesClient annotated;

        @BeforeEach
        void takes(SesEmulator emulator) {
            assertThat(emulator).isSameAs(field);
        }

        @AfterEach
        void has_still(SesEmulator emulator) {
            assertThat(emulator).isSameAs(field);
        }

        @Test
        void has_all(SesEmulator emulator, SesClient sesParameter, SesAsyncClient asyncParameter) {
            see(emulator);
            assertThat(emulator).isSameAs(field);
            assertThat(sesParameter).isSameAs(ses);
            assertThat(asyncParameter).isSameAs(asyncSes);
            assertThat(setSes).isSameAs(ownSes);
            assertThat(annotated).isNull();
            assertThat(asyncParameter.listIdentities().join().identities()).containsExactly(emulator.domain());
        }

        @Nested
        class Inner {
            private @Nullable SesEmulator inner;

            @Test
            void has_all_of_both() {
                assertThat(inner).isNotNull().isSameAs(field);
                see(requireNonNull(inner));
            }
        }
    }

    private static SesClient strangerSes() {
        return (SesClient) Proxy.newProxyInstance(
                SesClient.class.getClassLoader(),
                new Class<?>[] {SesClient.class},
                (proxy, method, arguments) -> method.getName().equals("toString") ? "somebody else's" : null);
    }

    @Test
    void gives_each_test_of_one_instance_its_own() {
        assertPasses(3, OneInstance.class);
        assertThat(ACCOUNTS).hasSize(3);
    }

    @SesEmulatorTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        private @Nullable SesEmulator emulator;

        @RepeatedTest(3)
        void is_new(SesEmulator own) {
            see(own);
            assertThat(emulator).isSameAs(own);
        }
    }

    @Test
    void shares_an_emulator_between_classes_of_equal_options() {
        assertPasses(3, Plain.class, PlainToo.class, Registered.class);
        assertThat(ENDPOINTS).hasSize(1);
        assertThat(ACCOUNTS).hasSize(3);
    }

    @SesEmulatorTest
    static class Plain {
        @Test
        void sees(SesEmulator emulator) {
            see(emulator);
        }
    }

    @SesEmulatorTest(verified = "inbound.example")
    static class PlainToo {
        @Test
        void sees(SesEmulator emulator) {
            see(emulator);
        }
    }

    static class Registered {
        @RegisterExtension
        final SesEmulatorExtension ses = SesEmulatorExtension.builder().build();

        @Test
        void sees(SesEmulator emulator) {
            see(emulator);
        }
    }

    @Test
    void starts_one_for_each_set_of_options() {
        assertPasses(2, Plain.class, Sandbox.class);
        assertThat(ENDPOINTS).hasSize(2);
    }

    @SesEmulatorTest(options = "--sandbox")
    static class Sandbox {
        @Test
        void sees(SesEmulator emulator) {
            see(emulator);
        }
    }

    @Test
    void starts_each_shared_emulator_once_and_closes_it_at_the_end() {
        Counted.STARTED.clear();
        Counted.CLOSED.clear();

        assertPasses(2, Own.class, OwnToo.class);

        assertThat(Counted.STARTED).containsExactly(List.of("--sandbox"));
        assertThat(Counted.CLOSED).hasSize(1);
    }

    private record Counted() implements EmulatorSource {
        static final List<List<String>> STARTED = new CopyOnWriteArrayList<>();
        static final Set<Object> CLOSED = new HashSet<>();

        @Override
        public RunningEmulator start(List<String> options) {
            STARTED.add(options);
            RunningEmulator started = EmulatorSource.jar().start(options);
            return new RunningEmulator() {
                @Override
                public URI endpoint() {
                    return started.endpoint();
                }

                @Override
                public String smtpHost() {
                    return started.smtpHost();
                }

                @Override
                public int smtpPort() {
                    return started.smtpPort();
                }

                @Override
                public void close() {
                    started.close();
                    CLOSED.add(this);
                }
            };
        }
    }

    static class Own {
        @RegisterExtension
        static final SesEmulatorExtension SES = SesEmulatorExtension.builder()
                .source(new Counted())
                .options("--sandbox")
                .build();

        @Test
        void sees(SesEmulator emulator) {
            see(emulator);
        }
    }

    static class OwnToo {
        @RegisterExtension
        static final SesEmulatorExtension SES = SesEmulatorExtension.builder()
                .source(new Counted())
                .options("--sandbox")
                .build();

        @Test
        void sees(SesEmulator emulator) {
            see(emulator);
        }
    }

    @Test
    void leaves_a_running_emulator_running() {
        RunningEmulator running = EmulatorSource.jar().start(List.of());
        try (running) {
            Named.source = EmulatorSource.running(running.endpoint(), running.smtpHost() + ":" + running.smtpPort());

            assertPasses(1, Named.class);

            assertThat(ENDPOINTS).containsExactly(running.endpoint());
            new ControlApi(running).get("health", Query.none());
        }
    }

    static class Named {
        static EmulatorSource source = EmulatorSource.ofTheEnvironment();

        @RegisterExtension
        final SesEmulatorExtension ses =
                SesEmulatorExtension.builder().source(source).build();

        @Test
        void sees(SesEmulator emulator) {
            see(emulator);
        }
    }
}
