package sesemulator.kit;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests an SES emulator: what {@link SesEmulatorTest} registers, or a field with {@code @RegisterExtension} for
 * more options.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SesEmulatorExtension SES = SesEmulatorExtension.builder()
 *         .options("--rate-limit", "0")
 *         .verified("inbound.example")
 *         .build();
 * }</pre>
 *
 * <p>The emulator is started before the first test that needs it, and ended after the last test of the JVM; classes
 * with equal sources and options share it. Each test has an account of its own, so that tests may run in parallel.
 */
public final class SesEmulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SesEmulatorExtension.class);

    private final @Nullable TestSettings settings;
    private volatile @Nullable RunningEmulator running;

    /** For JUnit; with the options of the class's {@link SesEmulatorTest}. */
    public SesEmulatorExtension() {
        this.settings = null;
    }

    private SesEmulatorExtension(TestSettings settings) {
        this.settings = settings;
    }

    /** Begins an extension with options. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where the emulator answers, for settings that are made once for a class, such as Spring's.
     *
     * @throws IllegalStateException before the class's first test, and in an extension that is not a static field
     */
    public URI endpoint() {
        return started().endpoint();
    }

    /** The port that takes mail, under the same conditions. */
    public int smtpPort() {
        return started().smtpPort();
    }

    private RunningEmulator started() {
        RunningEmulator emulator = running;
        if (emulator == null) {
            throw new IllegalStateException("The emulator runs from the start of the class on, and only for a static"
                    + " field with @RegisterExtension");
        }
        return emulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = SharedEmulators.of(context, settings(context));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestSettings wanted = settings(context);
        SesEmulator emulator = wanted.emulator(SharedEmulators.of(context, wanted));
        if (wanted.resets()) {
            emulator.reset();
        } else {
            emulator.prepare();
        }
        store(context).put(SesEmulator.class, emulator);
        InjectedFields.fill(context.getRequiredTestInstances().getAllInstances(), emulator);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        SesEmulator emulator = store(context).remove(SesEmulator.class, SesEmulator.class);
        if (emulator != null) {
            InjectedFields.clear(context.getRequiredTestInstances().getAllInstances(), emulator);
            emulator.end();
            if (settings(context).account() == null) {
                emulator.giveUpDomain();
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return InjectedFields.TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SesEmulator emulator = store(context).get(SesEmulator.class, SesEmulator.class);
        if (emulator == null) {
            throw new ParameterResolutionException(
                    "A " + parameter.getParameter().getType().getSimpleName() + " belongs to one test, so test methods,"
                            + " @BeforeEach and @AfterEach can have it, not "
                            + parameter.getDeclaringExecutable());
        }
        return InjectedFields.value(parameter.getParameter().getType(), emulator);
    }

    private TestSettings settings(ExtensionContext context) {
        return settings != null ? settings : TestSettings.of(annotation(context.getRequiredTestClass()));
    }

    /** That of the class, else of the one that it is nested in. */
    private static @Nullable SesEmulatorTest annotation(Class<?> testClass) {
        Class<?> declaring = testClass;
        while (declaring != null) {
            SesEmulatorTest annotation = declaring.getAnnotation(SesEmulatorTest.class);
            if (annotation != null) {
                return annotation;
            }
            declaring = declaring.getEnclosingClass();
        }
        return null;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** Options of an extension; what is not told is as with {@link SesEmulatorTest}. */
    public static final class Builder {
        private @Nullable EmulatorSource source;
        private final List<String> options = new ArrayList<>();
        private String region = TestSettings.REGION;
        private TestSettings.@Nullable FixedAccount account;
        private final List<String> verified = new ArrayList<>();
        private boolean resets = true;

        private Builder() {}

        /** How the emulator is started or found. */
        public Builder source(EmulatorSource source) {
            this.source = source;
            return this;
        }

        /** Options of the emulator's program, such as {@code "--rate-limit", "0"}. */
        public Builder options(String... options) {
            this.options.addAll(List.of(options));
            return this;
        }

        /** The region of all tests; {@code us-east-1} if not told. */
        public Builder region(String region) {
            this.region = region;
            return this;
        }

        /**
         * One account and recipient domain for all tests, for code whose credentials are made once. Such tests see each
         * other, so they must not run in parallel.
         *
         * @param id 12 digits: the access key id
         */
        public Builder account(String id, String domain) {
            this.account = new TestSettings.FixedAccount(id, domain);
            return this;
        }

        /** Addresses and domains that are verified before each test, beside the recipient domain. */
        public Builder verified(String... identities) {
            this.verified.addAll(List.of(identities));
            return this;
        }

        /** Leaves the state as it is before a test, which matters with {@link #account} only. */
        public Builder withoutReset() {
            this.resets = false;
            return this;
        }

        /** The extension. */
        public SesEmulatorExtension build() {
            EmulatorSource from = source == null ? EmulatorSource.ofTheEnvironment() : requireNonNull(source);
            return new SesEmulatorExtension(new TestSettings(from, options, region, account, verified, resets));
        }
    }
}
