package sesemulator.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** The limit of SMTP delivery: the same SMTP library, and a listener that reads the mail and drops it. */
final class DroppingSmtp {
    private DroppingSmtp() {}

    public static void main(String[] arguments) throws UnknownHostException {
        SMTPServer.port(Integer.parseInt(arguments[0]))
                .bindAddress(InetAddress.getByName("127.0.0.1"))
                .simpleMessageListener(new Listener())
                .build()
                .start();
    }

    private static final class Listener implements SimpleMessageListener {
        @Override
        public boolean accept(String from, String recipient) {
            return true;
        }

        @Override
        public void deliver(String from, String recipient, InputStream data) throws IOException {
            data.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
