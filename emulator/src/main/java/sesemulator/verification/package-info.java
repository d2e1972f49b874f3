/**
 * Custom verification emails: their templates, the mail with its link, and what following the link does. Imports
 * sending, mime, identity, mail, account and error. Start with {@link sesemulator.verification.VerificationDesk}.
 */
@NullMarked
package sesemulator.verification;

import org.jspecify.annotations.NullMarked;
