package sesemulator.seed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.receipt.VerdictException;
import sesemulator.receipt.WantedVerdicts;
import sesemulator.seed.Seed.Entry;
import sesemulator.seed.Seed.Kind;

/** Reads received mail. */
final class MailEntries {
    private final Problems problems;
    private final MailFiles files;

    MailEntries(Problems problems, MailFiles files) {
        this.problems = problems;
        this.files = files;
    }

    List<Entry> read(List<Node> nodes, ScopeFilter around) {
        return nodes.stream()
                .map(node -> read(new Members(node, problems), around))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Entry> read(Members members, ScopeFilter around) {
        ScopeFilter scopes = Scopes.told(members, around);
        Optional<EmailAddress> sender = sender(members);
        List<EmailAddress> recipients = recipients(members);
        MailFiles.Content content = content(members);
        Instant receivedAt = members.value("receivedAt", Values::instant);
        Duration age = members.value("age", Values::duration);
        if (receivedAt != null && age != null) {
            problems.add(members.place(), "has receivedAt and age; give one of them");
        }
        WantedVerdicts verdicts = verdicts(members);
        boolean runsRules = members.flag("runRules");
        members.done();
        if (recipients.isEmpty() || content == null) {
            return Optional.empty();
        }
        SeededMail mail = new SeededMail(
                members.place(),
                scopes,
                new Envelope(sender.orElse(null), recipients),
                content,
                receivedAt,
                age == null ? Duration.ZERO : age,
                verdicts,
                runsRules);
        return Optional.of(new Entry(Kind.RECEIVED_MAIL, mail));
    }

    /** Empty for the null sender, which is told as nothing in quotes or as {@code <>}; and when it is wrong. */
    private Optional<EmailAddress> sender(Members members) {
        return Optional.ofNullable(members.required(
                        "from",
                        text -> text.isEmpty() || text.equals("<>")
                                ? Optional.<EmailAddress>empty()
                                : Optional.of(Values.address(text))))
                .flatMap(told -> told);
    }

    private List<EmailAddress> recipients(Members members) {
        Node told = members.node("to");
        if (told == null) {
            problems.add(members.place(), "to is missing");
            return List.of();
        }
        List<Node> each = told instanceof Node.Items list ? list.items() : List.of(told);
        if (each.isEmpty()) {
            problems.add(told.place(), "must name a recipient");
        }
        List<EmailAddress> recipients = new ArrayList<>();
        for (Node node : each) {
            EmailAddress address = Members.parsed(node, Values::address, problems);
            if (address != null && !recipients.contains(address)) {
                recipients.add(address);
            }
        }
        return recipients;
    }

    private MailFiles.@Nullable Content content(Members members) {
        MailFiles.Content file = members.value("file", files::find);
        String content = members.text("content");
        if ((members.node("file") == null) == (members.node("content") == null)) {
            problems.add(members.place(), "must have a file or a content");
            return null;
        }
        if (content == null) {
            return file;
        }
        if (content.isEmpty()) {
            problems.add(members.place(), "content is empty");
            return null;
        }
        byte[] octets = content.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return () -> octets;
    }

    private WantedVerdicts verdicts(Members members) {
        Map<String, String> wanted = new LinkedHashMap<>();
        members.map("verdicts").forEach((name, value) -> {
            String text = Members.parsed(value, told -> told, problems);
            try {
                if (text != null) {
                    wanted.putAll(new WantedVerdicts(Map.of(name, text)).values());
                }
            } catch (VerdictException e) {
                problems.add(value.place(), String.valueOf(e.getMessage()));
            }
        });
        return new WantedVerdicts(wanted);
    }
}
