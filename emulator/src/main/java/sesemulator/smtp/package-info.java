/**
 * The door for mail: an SMTP server that speaks as SES's inbound servers do and hands what it takes to
 * {@code receipt}. May import {@code mail}, {@code receipt}, {@code fault}, {@code account} (who owns a recipient, for
 * faults) and the SMTP library.
 * Start with {@link sesemulator.smtp.InboundSmtp}; a mail's way through it is {@link sesemulator.smtp.MailTransaction}.
 */
@NullMarked
package sesemulator.smtp;

import org.jspecify.annotations.NullMarked;
