package sesemulator.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sesemulator.control.OrderCheck;
import sesemulator.identity.PolicyCheck;
import sesemulator.mail.AddressCheck;
import sesemulator.mail.HeaderCheck;
import sesemulator.mime.MimeCheck;
import sesemulator.operation.BounceCheck;
import sesemulator.operation.CallCheck;
import sesemulator.protocol.FormCheck;
import sesemulator.seed.SeedCheck;
import sesemulator.smtp.DialogueCheck;
import sesemulator.store.SnapshotCheck;
import sesemulator.template.TemplateCheck;

/** All that reads what comes from outside, and what must hold of it. */
@SuppressWarnings("ImmutableEnumChecker") // the checks are functions that keep nothing
public enum Target {
    ADDRESS(AddressCheck::readsOrRefuses),
    BOUNCE(BounceCheck::bounceSaysWhatWasAskedFor),
    CALL(CallCheck::answersOrRefuses),
    FORM(FormCheck::readsOrRefuses),
    HEADER(HeaderCheck::reads),
    MIME(MimeCheck::readsOrRefuses),
    ORDER(OrderCheck::readsOrRefuses),
    POLICY(PolicyCheck::readsOrRefuses),
    SEED(SeedCheck::readsOrRefuses),
    SNAPSHOT(SnapshotCheck::restoresOrRefuses),
    SMTP(DialogueCheck::answersLineByLine),
    TEMPLATE(TemplateCheck::rendersOrRefuses);

    private static final Path RESOURCES = Path.of("src", "test", "resources", "fuzz");

    private final Check check;

    Target(Check check) {
        this.check = check;
    }

    public void check(byte[] input) throws Exception {
        check.of(input);
    }

    String folderName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The folder of inputs to begin with; among them those that something was wrong with once. */
    Path inputs() {
        return RESOURCES.resolve(folderName());
    }

    /** The file of words that inputs are made of. */
    Path words() {
        return RESOURCES.resolve(folderName() + ".words");
    }

    List<Path> inputFiles() throws IOException {
        try (Stream<Path> files = Files.list(inputs())) {
            return files.sorted().toList();
        }
    }
}
