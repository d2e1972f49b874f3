package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceFilter;
import sesemulator.bounce.RefusedBounces;
import sesemulator.identity.IdentityFilter;
import sesemulator.mail.MailFilter;
import sesemulator.mail.Page;
import sesemulator.sending.Feedbacks;
import sesemulator.sending.SentMails;

/**
 * The file of every schema opens in this emulator. Each is kept as an emulator of that schema left it; that of a new schema
 * is written by {@code mvn -pl emulator test -Dtest=OlderFilesTest -Dfixture=write}, once, since an older one is never
 * written again.
 */
class OlderFilesTest {
    private static final Path FILES = Path.of("src", "test", "resources", "sesemulator", "store");
    private static final Scope SCOPE = new Scope("111122223333", "eu-west-1");
    private static final ScopeFilter ALL = ScopeFilter.ANY;
    private static final Page.Request PAGE = Page.Request.first(Page.Request.LARGEST);

    @TempDir
    private Path folder;

    static IntStream schemas() {
        return IntStream.rangeClosed(1, Schema.VERSION);
    }

    @Test
    void there_is_a_file_of_the_newest_schema() throws IOException {
        if ("write".equals(System.getProperty("fixture")) && Files.notExists(file(Schema.VERSION))) {
            write();
        }

        assertThat(file(Schema.VERSION))
                .as("the file of a new schema is written by -Dtest=OlderFilesTest -Dfixture=write")
                .exists();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_file_of_any_schema_opens_and_has_lost_nothing(int schema) throws IOException {
        String url = unpacked(schema);
        assertThat(version(url)).isEqualTo(schema);

        try (Store store = Store.open(url)) {
            requireMail(store);
            requireTheRest(store, schema);
            KeptThings.putOneOfEach(store, new Scope("444455556666", "us-west-2"), "new");
        }

        assertThat(version(url)).isEqualTo(Schema.VERSION);
    }

    private static void requireMail(Store store) {
        assertThat(store.mailbox().list(MailFilter.of(ALL), PAGE).items())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(store.mailbox().bytes(mail.id()).orElseThrow())
                        .hasSize(Math.toIntExact(mail.size())));
        assertThat(store.capturedBounces().list(BounceFilter.of(ALL), PAGE).items())
                .isNotEmpty()
                .allSatisfy(bounce -> assertThat(
                                store.capturedBounces().bytes(bounce.id()).orElseThrow())
                        .hasSize(Math.toIntExact(bounce.size())))
                .allSatisfy(bounce -> assertThat(store.mailbox().find(bounce.originalMessageId()))
                        .isPresent());
    }

    /** Each sort of thing from the schema on that first kept it. */
    private static void requireTheRest(Store store, int schema) {
        assertThat(store.refusedBounces()
                        .list(RefusedBounces.Filter.of(ALL), PAGE)
                        .items())
                .isNotEmpty();
        assertThat(store.identities().all(new IdentityFilter(ALL, null)))
                .isNotEmpty()
                .anySatisfy(identity -> assertThat(store.identityPolicies().of(SCOPE, identity.name()))
                        .isNotEmpty());
        assertThat(store.ruleSets().list(SCOPE)).hasSize(schema < 2 ? 0 : 1);
        assertThat(store.receiptFilters().list(SCOPE)).hasSize(schema < 2 ? 0 : 1);
        assertThat(store.sentMails().list(SentMails.Filter.of(ALL), PAGE).items())
                .hasSize(schema < 6 ? 0 : 1);
        assertThat(store.feedbacks().list(Feedbacks.Filter.of(ALL), PAGE).items())
                .hasSize(schema < 6 ? 0 : 1);
        assertThat(store.templates().list(SCOPE, PAGE).items()).hasSize(schema < 8 ? 0 : 1);
        assertThat(store.configurationSets().list(SCOPE, PAGE).items()).hasSize(schema < 9 ? 0 : 1);
        assertThat(store.verificationTemplates().list(SCOPE, PAGE).items()).hasSize(schema < 11 ? 0 : 1);
    }

    private static int version(String url) {
        return Schema.version(Databases.at(url));
    }

    private static Path file(int schema) {
        return FILES.resolve("schema-%03d.mv.db.gz".formatted(schema));
    }

    private String unpacked(int schema) throws IOException {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file(schema)))) {
            Files.copy(packed, folder.resolve("old.mv.db"));
        }
        return "jdbc:h2:file:" + folder.resolve("old") + ";WRITE_DELAY=0";
    }

    private void write() throws IOException {
        try (Store store = Store.open("jdbc:h2:file:" + folder.resolve("new") + ";WRITE_DELAY=0")) {
            KeptThings.putOneOfEach(store, SCOPE, "kept");
        }
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file(Schema.VERSION)))) {
            Files.copy(folder.resolve("new.mv.db"), packed);
        }
    }
}
