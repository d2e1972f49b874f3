package sesemulator.smtp;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * MAIL, as the library has it. A declared size (RFC 1870) is judged before: the library asks the last parameter alone for it,
 * and hangs up on one that is no {@code int}.
 */
final class MailCommand extends BaseCommand {
    private static final Pattern SIZE = Pattern.compile("(?i)\\sSIZE=(\\d++)(?!\\S)");
    /** Digits of which a {@code long} is made without a doubt. */
    private static final int DIGITS = 18;

    private final org.subethamail.smtp.internal.command.MailCommand command =
            new org.subethamail.smtp.internal.command.MailCommand(text -> true); // MailTransaction says what is wrong

    MailCommand() {
        super("MAIL", "Specifies the sender.", "FROM: <sender> [ <parameters> ]");
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        if (!session.isMailTransactionInProgress()
                && isTooLarge(line, session.getServer().getMaxMessageSize())) {
            session.sendResponse("552 5.3.4 Message size exceeds fixed limit");
        } else {
            command.execute(line, session);
        }
    }

    private static boolean isTooLarge(String line, int limit) {
        Matcher size = SIZE.matcher(line);
        return size.find() && (size.group(1).length() > DIGITS || Long.parseLong(size.group(1)) > limit);
    }
}
