package sesemulator.mail;

/** Sees to it that a mail is worked at once, where several emulators may. Safe for many threads. */
public interface Claims {
    /** For an emulator that has its mail to itself. */
    Claims ALONE = new Claims() {
        @Override
        public boolean claim(MailId mail) {
            return true;
        }

        @Override
        public void release(MailId mail) {}
    };

    /** Whether the mail is the caller's to work at, from now until it is released. */
    boolean claim(MailId mail);

    void release(MailId mail);
}
