package sesemulator.store;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.bounce.BounceType;
import sesemulator.bounce.CapturedBounce;
import sesemulator.mail.EmailAddress;

/**
 * What bounces are looked for by of their recipients, in columns of the bounce's own row: each value stands on a line of its
 * own, between line feeds, which none of them holds.
 *
 * @param recipients their addresses and final addresses, in lower case
 * @param bounceTypes by their names in the API
 */
record RecipientLines(String recipients, String statuses, String bounceTypes) {
    static RecipientLines of(List<CapturedBounce.Recipient> recipients) {
        return new RecipientLines(
                lines(recipients.stream()
                        .flatMap(each -> Stream.of(each.recipient(), each.finalRecipient()))
                        .map(EmailAddress::lowerCase)),
                lines(recipients.stream().map(CapturedBounce.Recipient::status)),
                lines(recipients.stream()
                        .map(CapturedBounce.Recipient::bounceType)
                        .filter(type -> type != null)
                        .map(BounceType::apiName)));
    }

    private static String lines(Stream<String> values) {
        return values.distinct().collect(joining("\n", "\n", "\n"));
    }

    /** What the column of a bounce with this value holds; null for any. */
    static @Nullable String line(@Nullable String value) {
        return value == null ? null : "\n" + value + "\n";
    }
}
