package sesemulator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rooms: which one may import what, and where the outer world may be asked for time and chance. */
class ArchitectureTest {
    private static final String ROOT = "sesemulator";
    private static final String SES_MODEL = "software.amazon.awssdk.services.ses.model";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** The table of rooms. A room that is not in it may not be. */
    static List<Room> rooms() {
        return List.of(
                Room.named("error"),
                Room.named("page"),
                Room.named("memory"),
                Room.named("metric").rooms("request", "error").libraries("io.prometheus.metrics.."),
                Room.named("tls").libraries("javax.net.ssl"),
                Room.named("dsn"),
                Room.named("fault").rooms("account", "error"), // faults belong to scopes, as everything does
                Room.named("request").rooms("account", "mail"),
                Room.named("account").rooms("error"),
                Room.named("mail").rooms("account", "error").libraries("jakarta.mail.."),
                Room.named("identity").rooms("mail", "account", "error").libraries("com.fasterxml.jackson.."),
                Room.named("receipt")
                        .rooms("mail", "bounce", "identity", "account", "error", "memory")
                        .libraries("com.fasterxml.jackson..", "org.slf4j"),
                Room.named("mime").libraries("jakarta.mail..").rooms("error"),
                Room.named("template")
                        .rooms("mail", "account", "error")
                        .libraries("com.fasterxml.jackson..", "com.github.jknack.handlebars.."),
                Room.named("configuration").rooms("mail", "identity", "account", "error"),
                Room.named("sending").rooms("mail", "identity", "configuration", "dsn", "account", "error"),
                Room.named("verification")
                        .rooms("sending", "mime", "identity", "mail", "account", "error")
                        .libraries("org.jsoup.."),
                Room.named("tracking")
                        .rooms("sending", "configuration", "mime", "mail", "account", "error")
                        .libraries("org.jsoup.."),
                Room.named("event")
                        .rooms("sending", "configuration", "mail", "identity", "account", "error")
                        .libraries("com.fasterxml.jackson..", "org.slf4j"),
                Room.named("bounce").rooms("dsn", "mail", "identity", "account", "error"),
                Room.named("operation")
                        .rooms(
                                "protocol",
                                "bounce",
                                "dsn",
                                "identity",
                                "mail",
                                "receipt",
                                "sending",
                                "configuration",
                                "template",
                                "mime",
                                "event",
                                "verification",
                                "account",
                                "error")
                        .libraries(SES_MODEL, "org.slf4j")
                        .libraries("software.amazon.awssdk.core"), // the octets of a raw mail; its fields are forbidden
                // below
                Room.named("protocol")
                        .rooms("account", "mail", "error", "fault", "request", "memory")
                        .libraries("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "org.slf4j")
                        .libraries("com.fasterxml.jackson.dataformat.xml..", "org.codehaus.stax2..", "javax.xml..")
                        .libraries(
                                "software.amazon.awssdk.core..",
                                "software.amazon.awssdk.utils.builder",
                                "javax.crypto.."),
                Room.named("smtp")
                        .rooms("mail", "receipt", "fault", "account", "memory")
                        .libraries("org.subethamail.smtp..", "javax.net.ssl", "org.slf4j"),
                Room.named("authentication")
                        .rooms("mail", "receipt")
                        .libraries("org.apache.james.jdkim..", "org.apache.james.jspf..", "org.xbill.DNS..")
                        .libraries("org.slf4j"),
                Room.named("outbound")
                        .rooms("mail", "receipt", "event", "account")
                        .libraries("jakarta.mail..", "org.eclipse.angus.mail.smtp", "org.slf4j")
                        .libraries("com.fasterxml.jackson..", "software.amazon.awssdk.(auth|awscore|core|utils)..")
                        .libraries("software.amazon.awssdk.(http|http.urlconnection|profiles|regions|retries.api)")
                        .libraries("software.amazon.awssdk.services.(s3|sns|lambda|firehose|cloudwatch).."),
                Room.named("seed")
                        .rooms("mail", "identity", "receipt", "outbound", "account", "error")
                        .libraries("com.fasterxml.jackson..", "org.yaml.snakeyaml"),
                Room.named("store")
                        .rooms(
                                "mail",
                                "identity",
                                "receipt",
                                "sending",
                                "configuration",
                                "template",
                                "event",
                                "verification")
                        .rooms("bounce", "dsn", "account", "outbound", "seed")
                        .libraries("com.zaxxer.hikari..", "com.fasterxml.jackson..", "org.slf4j")
                        .libraries("org.postgresql"),
                Room.named("control")
                        .rooms("mail", "identity", "receipt", "sending", "bounce", "dsn", "account", "error")
                        .rooms(
                                "configuration",
                                "template",
                                "event",
                                "verification",
                                "tracking",
                                "outbound",
                                "fault",
                                "request",
                                "seed")
                        .rooms("page", "mime", "memory")
                        .libraries("io.javalin..", "jakarta.servlet..", "com.fasterxml.jackson..", "org.slf4j"));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_imports_only_what_the_table_grants(Room room) {
        classes()
                .that()
                .resideInAPackage(ROOT + "." + room.name())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room.granted().toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void every_room_stands_in_the_table() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(toSet());

        assertThat(packages).contains(ROOT, ROOT + ".bounce", ROOT + ".store");
        assertThat(rooms()).extracting(room -> ROOT + "." + room.name()).containsAll(without(packages, ROOT));
    }

    @Test
    void rooms_import_each_other_in_no_circle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nobody_imports_the_root() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void nobody_imports_what_is_internal_to_the_sdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..internal..")
                .check(CLASSES);
    }

    @Test
    void only_the_protocol_knows_the_fields_of_the_sdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".protocol")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("software\\.amazon\\.awssdk\\.core\\.(SdkField|SdkPojo)")
                .check(CLASSES);
    }

    @Test
    void only_the_operations_and_the_root_know_the_model_of_ses() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".operation")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SES_MODEL)
                .check(CLASSES);
    }

    @Test
    void time_and_chance_come_from_the_root() {
        Set<String> forbidden = Set.of(
                "java.lang.Math.random",
                "java.lang.System.currentTimeMillis",
                "java.lang.Thread.sleep",
                "java.net.InetAddress.getLocalHost",
                "java.security.SecureRandom.<init>",
                "java.time.Clock.systemDefaultZone",
                "java.time.Clock.systemUTC",
                "java.util.Random.<init>",
                "java.util.UUID.randomUUID",
                "java.util.concurrent.ThreadLocalRandom.current");

        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .accessTargetWhere(target(describe(
                        "asks the outer world for time or chance",
                        (AccessTarget called) -> forbidden.contains(name(called)) || isNow(called))))
                .check(CLASSES);
    }

    /** {@code Instant.now()} and its like; with a {@code Clock} as argument it is ours. */
    private static boolean isNow(AccessTarget called) {
        return called.getFullName().matches("java\\.time\\.[A-Za-z.]+\\.now\\(\\)");
    }

    private static String name(AccessTarget called) {
        return called.getOwner().getFullName() + "." + called.getName();
    }

    private static List<String> without(Set<String> packages, String one) {
        return packages.stream().filter(name -> !name.equals(one)).toList();
    }

    /**
     * A room and what it may import besides the JDK's {@code java} packages and the annotations of absence.
     *
     * @param granted packages, in ArchUnit's patterns
     */
    record Room(String name, List<String> granted) {
        Room {
            granted = List.copyOf(granted);
        }

        static Room named(String name) {
            return new Room(name, List.of("java..", "org.jspecify.annotations", ROOT + "." + name));
        }

        Room rooms(String... names) {
            return with(Arrays.stream(names).map(name -> ROOT + "." + name));
        }

        Room libraries(String... packages) {
            return with(Arrays.stream(packages));
        }

        private Room with(Stream<String> packages) {
            return new Room(name, Stream.concat(granted.stream(), packages).toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
