package sesemulator.sending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;

/** Decides what becomes of each recipient's mail: by the mailbox simulator, by what a test has said, else it arrives. */
public final class Fates {
    private final RecipientFates decided;

    public Fates(RecipientFates decided) {
        this.decided = decided;
    }

    /** By recipient, in their order. */
    Map<EmailAddress, Fate> of(Scope scope, List<EmailAddress> recipients) {
        List<String> names =
                recipients.stream().flatMap(Fates::names).distinct().toList();
        Map<String, Fate> told = new LinkedHashMap<>();
        decided.find(scope, names).forEach(found -> told.put(found.recipient(), found.fate()));
        Map<EmailAddress, Fate> fates = new LinkedHashMap<>();
        recipients.forEach(recipient -> fates.put(recipient, fate(recipient, told)));
        return fates;
    }

    private static Fate fate(EmailAddress recipient, Map<String, Fate> told) {
        return MailboxSimulator.fate(recipient).orElseGet(() -> names(recipient)
                .filter(told::containsKey)
                .findFirst()
                .map(told::get)
                .orElse(Fate.DELIVERED));
    }

    /** The address, the address without its label, the domain. */
    private static Stream<String> names(EmailAddress recipient) {
        return Stream.of(recipient.lowerCase(), recipient.withoutLabel().lowerCase(), recipient.domain());
    }
}
