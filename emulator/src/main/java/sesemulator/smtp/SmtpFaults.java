package sesemulator.smtp;

import java.util.function.Function;
import sesemulator.account.Scope;
import sesemulator.fault.Faults;
import sesemulator.mail.EmailAddress;

/**
 * What the SMTP server asks for faults.
 *
 * @param owners whose a recipient is; asked by many threads
 */
public record SmtpFaults(Faults faults, Function<EmailAddress, Scope> owners) {}
