package sesemulator.operation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.mail.AddressSyntax;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.NamedAddress;
import sesemulator.verification.VerificationTemplate;
import software.amazon.awssdk.services.ses.model.CreateCustomVerificationEmailTemplateRequest;
import software.amazon.awssdk.services.ses.model.UpdateCustomVerificationEmailTemplateRequest;

/** Reads templates of custom verification emails. The texts of what is refused are assumed. */
final class VerificationReader {
    private static final int LONGEST_URL = 2048;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private VerificationReader() {}

    static VerificationTemplate read(Scope scope, CreateCustomVerificationEmailTemplateRequest request) {
        return new VerificationTemplate(
                scope,
                request.templateName(),
                sender(request.fromEmailAddress()),
                request.templateSubject(),
                request.templateContent(),
                url("SuccessRedirectionURL", request.successRedirectionURL()),
                url("FailureRedirectionURL", request.failureRedirectionURL()));
    }

    /** What is told overwrites what there was (documented). */
    static VerificationTemplate over(VerificationTemplate old, UpdateCustomVerificationEmailTemplateRequest request) {
        String from = request.fromEmailAddress();
        String success = request.successRedirectionURL();
        String failure = request.failureRedirectionURL();
        return new VerificationTemplate(
                old.scope(),
                old.name(),
                from == null ? old.from() : sender(from),
                told(request.templateSubject(), old.subject()),
                told(request.templateContent(), old.content()),
                success == null ? old.success() : url("SuccessRedirectionURL", success),
                failure == null ? old.failure() : url("FailureRedirectionURL", failure));
    }

    private static String told(@Nullable String now, String before) {
        return now == null ? before : now;
    }

    /** Documented: without a display name. */
    private static EmailAddress sender(String told) {
        NamedAddress parsed = AddressSyntax.parse(told);
        if (!parsed.name().isEmpty()) {
            throw SesErrors.invalidParameterValue("FromEmailAddress must not have a display name: " + told);
        }
        return parsed.address();
    }

    private static URI url(String member, String told) {
        if (told.length() <= LONGEST_URL) {
            try {
                URI url = new URI(told);
                if (url.getHost() != null && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
                    return url;
                }
            } catch (URISyntaxException e) {
                throw notUrl(member, e.getReason());
            }
        }
        throw notUrl(member, "at most " + LONGEST_URL + " characters, with http or https and a host");
    }

    private static RuntimeException notUrl(String member, String reason) {
        return SesErrors.invalidParameterValue(member + " must be a URL: " + reason);
    }
}
