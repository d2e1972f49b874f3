package sesemulator.store;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import sesemulator.account.Scope;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.RefusedBounce;
import sesemulator.configuration.ConfigurationSet;
import sesemulator.event.PublishedEvent;
import sesemulator.identity.IdentitySettings;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Mail;
import sesemulator.outbound.PublishedMessage;
import sesemulator.outbound.RelayStatus;
import sesemulator.receipt.ReceiptFilter;
import sesemulator.receipt.RuleRun;
import sesemulator.receipt.RuleSet;
import sesemulator.seed.SnapshotException;
import sesemulator.sending.Feedback;
import sesemulator.sending.RecipientFate;
import sesemulator.sending.SentMail;
import sesemulator.verification.VerificationTemplate;

/** What texts of a row must be for the store to read them again, since a snapshot may have been edited. */
final class SnapshotRow {
    /** By table and column. */
    static final Map<String, Consumer<String>> READERS = Map.ofEntries(
            document("received_mail", Mail.class),
            document("refused_bounce", RefusedBounce.class),
            document("identity_settings", IdentitySettings.class),
            document("receipt_rule_set", RuleSet.class),
            document("rule_run", RuleRun.class),
            document("published_message", PublishedMessage.class),
            document("configuration_set", ConfigurationSet.class),
            document("sent_mail", SentMail.class),
            document("feedback", Feedback.class),
            document("recipient_fate", RecipientFate.class),
            document("verification_template", VerificationTemplate.class),
            document("published_event", PublishedEvent.class),
            Map.entry("identity_policy.document", text -> {}), // whatever was taken; obeyed as far as it is a policy
            Map.entry("identity.status", VerificationStatus::valueOf),
            Map.entry("outbox.state", RelayStatus.State::valueOf),
            Map.entry("sent_outbox.state", RelayStatus.State::valueOf),
            Map.entry("sent_outbox.sender", EmailAddress::new),
            Map.entry("sent_outbox.recipients", SnapshotRow::requireAddresses),
            Map.entry("receipt_filter.policy", ReceiptFilter.Policy::valueOf),
            Map.entry("topic_subscription.endpoint", URI::create),
            Map.entry("function_url.url", URI::create));

    /** The column of a captured bounce that is no text. */
    private static final String PACKED = "packed";

    private SnapshotRow() {}

    private static Map.Entry<String, Consumer<String>> document(String table, Class<?> type) {
        return Map.entry(table + ".document", text -> Json.read(text, type));
    }

    private static void requireAddresses(String lines) {
        if (!lines.lines().allMatch(EmailAddress::isAddress)) {
            throw new IllegalArgumentException("not an address a line");
        }
    }

    private static void requireBounce(Map<String, Object> row, byte[] packed) {
        BouncePacking packing =
                BouncePacking.of(String.valueOf(row.get("id")), String.valueOf(row.get("original_message_id")));
        CapturedBounce bounce = Json.read(packing.document(packed), CapturedBounce.class);
        if (packing.octets(packed).length != bounce.size()) {
            throw new IllegalArgumentException("not " + bounce.size() + " octets of a bounce");
        }
    }

    /** @throws SnapshotException if the store could not read the row again */
    static void check(String table, Map<String, Object> row) {
        if (row.get("account") instanceof String account && row.get("region") instanceof String region) {
            check(table, "account and region", () -> new Scope(account, region));
        }
        if (row.get(PACKED) instanceof byte[] packed) {
            check(table, PACKED, () -> requireBounce(row, packed));
        }
        row.forEach((column, value) -> {
            Consumer<String> reader = READERS.get(table + "." + column);
            if (reader != null && value instanceof String text) {
                check(table, column, () -> reader.accept(text));
            }
        });
    }

    private static void check(String table, String column, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new SnapshotException("A row of the table " + table + " has a wrong " + column + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
