package sesemulator.smtp;

import java.io.IOException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** Answers HELP on one line; the library's own replies break lines by LF alone. The text is assumed. */
final class Help extends BaseCommand {
    Help() {
        super("HELP", "Tells where the commands are described.");
    }

    @Override
    public void execute(String commandString, Session session) throws IOException {
        session.sendResponse("214 2.0.0 See RFC 5321");
    }
}
