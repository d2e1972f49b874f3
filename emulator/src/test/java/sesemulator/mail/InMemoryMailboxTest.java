package sesemulator.mail;

/** The fake behaves as the real ones do. */
class InMemoryMailboxTest extends MailboxContract {
    private final Mailbox mailbox = new InMemoryMailbox();

    @Override
    protected Mailbox mailbox() {
        return mailbox;
    }
}
