/**
 * Mail as a thing: addresses, envelopes, ids, header fields, and the mailbox that keeps what was received.
 * May import {@code account} and {@code error}, and the mail library for reading MIME.
 * Start with {@link sesemulator.mail.Mail}.
 */
@NullMarked
package sesemulator.mail;

import org.jspecify.annotations.NullMarked;
