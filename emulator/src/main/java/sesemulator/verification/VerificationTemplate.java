package sesemulator.verification;

import java.net.URI;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;

/**
 * A template of a custom verification email.
 *
 * @param content HTML, to which the link is added
 * @param success where one is sent who follows the link in time
 * @param failure where one is sent who follows it too late
 */
public record VerificationTemplate(
        Scope scope, String name, EmailAddress from, String subject, String content, URI success, URI failure) {}
