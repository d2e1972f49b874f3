package sesemulator.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Reads seeds; all that is wrong with the form of one is told at once. */
public final class SeedReader {
    private final Problems problems = new Problems();
    private final List<Seed.Entry> entries = new ArrayList<>();
    private final RuleSetEntries ruleSets = new RuleSetEntries(problems);
    private Seed.Settings settings = Seed.Settings.NONE;
    private @Nullable Place placeOfSettings;

    private SeedReader() {}

    /**
     * Reads a file, or those of a folder that end in {@code .yaml}, {@code .yml} or {@code .json}, in the order of their
     * names. Mail may lie beside them or in folders below.
     *
     * @param largestMail octets
     * @throws SeedException if one cannot be read or has not the form of a seed
     */
    public static Seed ofPath(Path path, int largestMail) {
        SeedReader reader = new SeedReader();
        for (Path file : reader.documents(path)) {
            Path parent = file.toAbsolutePath().getParent();
            MailFiles mails = MailFiles.in(parent == null ? file.toAbsolutePath() : parent, largestMail);
            reader.readFile(file, mails);
        }
        return reader.seed();
    }

    /**
     * Reads a seed that has no folder.
     *
     * @param defaults the account and region of what does not say otherwise
     * @throws SeedException if it has not the form of a seed
     */
    public static Seed ofBody(byte[] content, Format format, ScopeFilter defaults) {
        SeedReader reader = new SeedReader();
        reader.read("body", content, format, defaults, MailFiles.NONE);
        return reader.seed();
    }

    private Seed seed() {
        problems.check();
        return Seed.of(settings, entries);
    }

    private List<Path> documents(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> documents = files.filter(
                            file -> Format.ofFile(file.toString()).isPresent() && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (documents.isEmpty()) {
                problems.add(path + ": holds no file that ends in .yaml, .yml or .json");
            }
            return documents;
        } catch (IOException e) {
            problems.add(path + ": cannot be read: " + e);
            return List.of();
        }
    }

    private void readFile(Path file, MailFiles mails) {
        String name = file.toString();
        Format format = Format.ofFile(name).orElse(null);
        if (format == null) {
            problems.add(name + ": a seed's name ends in .yaml, .yml or .json");
            return;
        }
        try {
            if (Files.size(file) > Format.Limits.LARGEST_DOCUMENT) {
                problems.add(name + ": is larger than " + Format.Limits.LARGEST_DOCUMENT + " bytes");
                return;
            }
            read(name, Files.readAllBytes(file), format, ScopeFilter.ANY, mails);
        } catch (IOException e) {
            problems.add(name + ": cannot be read: " + e);
        }
    }

    private void read(String source, byte[] content, Format format, ScopeFilter defaults, MailFiles mails) {
        try {
            read(NodeReader.read(source, content, format), defaults, mails);
        } catch (SeedException e) {
            problems.addAll(e);
        }
    }

    private void read(Node document, ScopeFilter defaults, MailFiles mails) {
        Members members = new Members(document, problems);
        ScopeFilter scopes = Scopes.told(members, defaults);
        readSettings(members, scopes);
        entries.addAll(new DomainEntries(problems).read(members.items("recipientDomains"), scopes));
        entries.addAll(new IdentityEntries(problems).read(members.items("identities"), scopes));
        entries.addAll(ruleSets.readRuleSets(members.items("receiptRuleSets"), scopes));
        entries.addAll(ruleSets.readFilters(members.items("receiptFilters"), scopes));
        entries.addAll(TargetEntries.functions(members.items("lambdaFunctions"), problems));
        entries.addAll(TargetEntries.subscriptions(members.items("snsSubscriptions"), problems));
        entries.addAll(new MailEntries(problems, mails).read(members.items("receivedMessages"), scopes));
        members.done();
    }

    private void readSettings(Members members, ScopeFilter scopes) {
        Node node = members.node("settings");
        if (node == null) {
            return;
        }
        if (placeOfSettings != null) {
            problems.add(node.place(), "are told already by " + placeOfSettings.source());
        }
        placeOfSettings = node.place();
        Members told = new Members(node, problems);
        if ((scopes.accountId() == null) != (scopes.region() == null)) {
            problems.add(node.place(), "are of an account in a region, or of all: tell both or neither");
        }
        settings = new Seed.Settings(
                scopes.equals(ScopeFilter.ANY) ? null : Scopes.whole(scopes, Scope.DEFAULT),
                told.value("now", Values::instant),
                told.value("frozen", Values::flag));
        told.done();
    }
}
