package sesemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Mail;
import sesemulator.mail.Verdict;
import sesemulator.mail.Verdicts;
import sesemulator.mail.Verdicts.DmarcPolicy;

/**
 * A received mail as the control API shows it.
 *
 * @param from the envelope sender; null for the null reverse path of bounces
 * @param to the envelope recipients
 * @param size octets, with the headers that SES puts on top
 * @param receipt its run through the receipt rules; null in lists, and while there is nothing to tell
 */
record MailView(
        String id,
        Scope scope,
        @Nullable String from,
        List<String> to,
        String subject,
        Instant receivedAt,
        long size,
        VerdictsView verdicts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RunView receipt,
        Map<String, String> links) {
    static MailView of(Mail mail) {
        return of(mail, null);
    }

    static MailView of(Mail mail, @Nullable RunView receipt) {
        String self = ReceivedMessages.PATH + "/" + mail.id();
        return new MailView(
                mail.id().value(),
                mail.scope(),
                mail.envelope().returnPath().map(EmailAddress::value).orElse(null),
                mail.envelope().recipients().stream().map(EmailAddress::value).toList(),
                mail.headers().subject(),
                mail.receivedAt(),
                mail.size(),
                VerdictsView.of(mail.verdicts()),
                receipt,
                Map.of("self", self, "raw", self + "/raw"));
    }

    /** @param dmarcPolicy null unless DMARC failed */
    record VerdictsView(
            Verdict spam,
            Verdict virus,
            Verdict spf,
            Verdict dkim,
            Verdict dmarc,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String dmarcPolicy) {
        static VerdictsView of(Verdicts found) {
            DmarcPolicy policy = found.dmarcPolicy();
            return new VerdictsView(
                    found.spam(),
                    found.virus(),
                    found.spf(),
                    found.dkim(),
                    found.dmarc(),
                    policy == null ? null : policy.toString());
        }
    }
}
