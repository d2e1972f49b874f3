package sesemulator.kit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.DsnAction;

/**
 * Assertions about a bounce, in the words of RFC 3464 and SES. Those about a recipient are about the one that {@link
 * #forRecipient} chose last; without it, about the only one. A failure shows the whole bounce.
 */
public class BounceAssert extends AbstractAssert<BounceAssert, Bounce> {
    private @Nullable String chosen;

    /** For AssertJ; tests write {@code assertThat(bounce)}. */
    public BounceAssert(Bounce actual) {
        super(actual, BounceAssert.class);
    }

    /** It bounces this mail. */
    public BounceAssert refersTo(ReceivedMail mail) {
        return refersTo(mail.messageId());
    }

    /** It bounces the mail of this id. */
    public BounceAssert refersTo(String messageId) {
        return require("refer to mail", messageId, Bounce::originalMessageId);
    }

    /** It comes from this address; the display name does not count. */
    public BounceAssert hasSender(String address) {
        return require("come from", address, Bounce::sender);
    }

    /** It comes from an address with this display name. */
    public BounceAssert hasSenderName(String name) {
        return require("come from an address with the display name", name, Bounce::senderName);
    }

    /** It was sent to this address: the envelope sender of the mail that it bounces. */
    public BounceAssert isSentTo(String address) {
        return require("be sent to", address, Bounce::to);
    }

    /** Its part for people is this. */
    public BounceAssert hasExplanation(String explanation) {
        return require("have the explanation", explanation, Bounce::explanation);
    }

    /** Its part for people contains this. */
    public BounceAssert hasExplanationContaining(String text) {
        isNotNull();
        return requireContained("have an explanation containing", text, actual.explanation());
    }

    /** With its type: {@code dns; mail.example.com}. */
    public BounceAssert hasReportingMta(String mta) {
        return require("have the reporting MTA", mta, Bounce::reportingMta);
    }

    /** It has this extension field about the message. */
    public BounceAssert hasExtensionField(String name, String value) {
        isNotNull();
        return requireField("have the extension field " + name, name, value, actual.extensionFields());
    }

    /** It reports these recipients and no others, in any order. */
    public BounceAssert hasOnlyRecipients(String... addresses) {
        isNotNull();
        List<String> reported = actual.recipients().stream()
                .map(Bounce.Recipient::address)
                .sorted()
                .toList();
        List<String> wanted = Arrays.stream(addresses).sorted().toList();
        if (!inLowerCase(reported).equals(inLowerCase(wanted))) {
            throw failed("be for the recipients", wanted, reported);
        }
        return this;
    }

    /** It reports this recipient, and the following assertions about a recipient are about this one. */
    public BounceAssert forRecipient(String address) {
        isNotNull();
        chosen = address;
        if (actual.recipients().stream().noneMatch(recipient -> recipient.isFor(address))) {
            throw failed("be for recipient", address, nearestFirst(address));
        }
        return this;
    }

    /** Of the recipient: the status, such as {@code 5.1.1}. */
    public BounceAssert hasStatus(String status) {
        return requireOfRecipient("the status", status, Bounce.Recipient::status);
    }

    /** Of the recipient: the action. */
    public BounceAssert hasAction(DsnAction action) {
        return requireOfRecipient("the action", action.toString(), Bounce.Recipient::action);
    }

    /** Of the recipient: the type that SendBounce was asked for. */
    public BounceAssert hasBounceType(BounceType type) {
        return requireOfRecipient("the bounce type", type.toString(), Bounce.Recipient::bounceType);
    }

    /** Of the recipient: the diagnostic code, with its type: {@code smtp; 550 5.1.1 Mailbox does not exist}. */
    public BounceAssert hasDiagnosticCode(String code) {
        return requireOfRecipient("the diagnostic code", code, Bounce.Recipient::diagnosticCode);
    }

    /** Of the recipient: a part of the diagnostic code. */
    public BounceAssert hasDiagnosticCodeContaining(String text) {
        Bounce.Recipient recipient = recipient();
        return recipient == null
                ? this
                : requireContained(
                        "say of " + recipient.address() + " a diagnostic code containing",
                        text,
                        recipient.diagnosticCode());
    }

    /** Of the recipient: the address that is reported as the final recipient, without its type. */
    public BounceAssert hasFinalRecipient(String address) {
        return requireOfRecipient("the final recipient", address, Bounce.Recipient::finalRecipient);
    }

    /** Of the recipient: the MTA that refused the mail, with its type: {@code dns; mail.example.com}. */
    public BounceAssert hasRemoteMta(String mta) {
        return requireOfRecipient("the remote MTA", mta, Bounce.Recipient::remoteMta);
    }

    /** Of the recipient: an extension field. */
    public BounceAssert hasRecipientExtensionField(String name, String value) {
        Bounce.Recipient recipient = recipient();
        return recipient == null
                ? this
                : requireField(
                        "say of " + recipient.address() + " the extension field " + name,
                        name,
                        value,
                        recipient.extensionFields());
    }

    private BounceAssert require(String what, String wanted, Function<Bounce, String> value) {
        isNotNull();
        if (!value.apply(actual).equals(wanted)) {
            throw failed(what, wanted, value.apply(actual));
        }
        return this;
    }

    private BounceAssert requireOfRecipient(String what, String wanted, Function<Bounce.Recipient, String> value) {
        Bounce.Recipient recipient = recipient();
        if (recipient != null && !value.apply(recipient).equals(wanted)) {
            throw failed("say of " + recipient.address() + " " + what, wanted, value.apply(recipient));
        }
        return this;
    }

    private BounceAssert requireContained(String what, String part, String whole) {
        if (!whole.contains(part)) {
            throw failed(what, part, whole);
        }
        return this;
    }

    private BounceAssert requireField(String what, String name, String value, Map<String, String> fields) {
        String found = fields.getOrDefault(name, "");
        if (!found.equals(value)) {
            throw failed(what, value, found.isEmpty() && fields.isEmpty() ? "no extension field at all" : found);
        }
        return this;
    }

    /** Null when a soft assertion has failed already for there is no such recipient. */
    private Bounce.@Nullable Recipient recipient() {
        isNotNull();
        List<Bounce.Recipient> recipients = actual.recipients();
        if (chosen != null) {
            String address = chosen;
            return recipients.stream()
                    .filter(recipient -> recipient.isFor(address))
                    .findFirst()
                    .orElse(null);
        }
        if (recipients.size() != 1) {
            throw failure(
                    "%s",
                    "The bounce reports " + recipients.size()
                            + " recipients; choose one by forRecipient before asserting what it says of it.\n\n"
                            + actual);
        }
        return recipients.get(0);
    }

    /** The recipients of the bounce, those first that look most like the address. */
    private List<String> nearestFirst(String address) {
        return actual.recipients().stream()
                .map(Bounce.Recipient::address)
                .sorted(Comparator.comparingInt(recipient -> Distance.between(recipient, address)))
                .toList();
    }

    private static List<String> inLowerCase(List<String> addresses) {
        return addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private AssertionError failed(String what, Object wanted, Object found) {
        String message = "Expecting the bounce to " + what + "\n  " + shown(wanted) + "\nbut found\n  " + shown(found)
                + "\n\n" + actual + "\n\n" + actual.diagnosis().others(actual);
        return failureWithActualExpected(found, wanted, "%s", message.strip());
    }

    private static String shown(Object value) {
        return value.equals("") ? "nothing" : value.toString().replace("\n", "\n  ");
    }
}
