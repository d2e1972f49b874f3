package sesemulator.fault;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a fault strikes, and where something happens: an action of SES, or a phase of SMTP. */
public sealed interface Place {
    /** Whether what happens there happens here. */
    boolean covers(Place other);

    /** @param name null for any action */
    record Action(@Nullable String name) implements Place {
        @Override
        public boolean covers(Place other) {
            return other instanceof Action action && (name == null || name.equals(action.name));
        }
    }

    /** A phase of SMTP, with what is known in it. */
    enum Phase implements Place {
        /** Instead of the greeting; of the client nothing is known. */
        CONNECT,
        MAIL,
        /** The account and region are those that own the recipient. */
        RCPT,
        /** After the content; there may be many recipients: one must fit, but all must be of the account and region. */
        DATA;

        public static final String HELO = "helo";
        public static final String SENDER = "sender";
        public static final String RECIPIENT = "recipient";

        @Override
        public boolean covers(Place other) {
            return this == other;
        }

        Set<String> known() {
            return switch (this) {
                case CONNECT -> Set.of();
                case MAIL -> Set.of(HELO, SENDER);
                case RCPT, DATA -> Set.of(HELO, SENDER, RECIPIENT);
            };
        }

        boolean knowsScope() {
            return known().contains(RECIPIENT);
        }
    }
}
