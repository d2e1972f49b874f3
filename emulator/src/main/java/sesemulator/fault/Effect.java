package sesemulator.fault;

/** What a client meets instead of the answer that it would have got. */
public sealed interface Effect {
    /** As callers name it. */
    String type();

    /**
     * An error of SES, in its XML.
     *
     * @param status 400 to 599
     */
    record SesError(String code, int status, String message) implements Effect {
        static final int LONGEST_CODE = 100;
        static final int LONGEST_MESSAGE = 2_000;

        public SesError {
            Limits.requireOneLine("The code of an error", code, LONGEST_CODE);
            Limits.require("The status of an error", status, 400, 599);
            Limits.requireLength("The message of an error", message, 0, LONGEST_MESSAGE);
        }

        @Override
        public String type() {
            return "error";
        }
    }

    /** A status without a body, as from something before SES. */
    record BareStatus(int status) implements Effect {
        public BareStatus {
            Limits.require("A bare status", status, 400, 599);
        }

        @Override
        public String type() {
            return "status";
        }
    }

    /** A reply of SMTP; the connection stays open, but for 421 (RFC 5321 §3.8) and instead of the greeting. */
    record SmtpReply(int code, String enhancedStatus, String text) implements Effect {
        static final int LONGEST_TEXT = 400; // RFC 5321 §4.5.3.1.5: a reply line has 512 octets

        public SmtpReply {
            Limits.require("The code of an SMTP reply", code, 400, 599);
            Limits.requireOneLine("The text of an SMTP reply", text, LONGEST_TEXT);
            // RFC 3463 §2, and RFC 2034 §4: the class is that of the reply.
            if (!enhancedStatus.matches(code / 100 + "\\.[0-9]{1,3}\\.[0-9]{1,3}")) {
                throw new IllegalArgumentException("The enhanced status of a reply " + code + " looks like "
                        + code / 100 + ".3.0, not '" + enhancedStatus + "'");
            }
        }

        @Override
        public String type() {
            return "reply";
        }
    }

    /** The ways in which an answer breaks. */
    enum Breakage implements Effect {
        /** The connection is reset (TCP RST). */
        RESET("reset"),
        /** The connection is closed without an answer. */
        CLOSE("close"),
        /** 200 with an empty body. */
        EMPTY("empty"),
        /** The connection is closed in the middle of the XML, after a Content-Length of the whole. */
        TRUNCATED("truncated"),
        /** 200 with a whole body that is no XML. */
        GARBAGE("garbage");

        private final String type;

        Breakage(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            return type;
        }
    }
}
