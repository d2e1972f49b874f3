package sesemulator.receipt;

import sesemulator.account.Scope;
import sesemulator.bounce.BounceDelivery;
import sesemulator.error.SesErrors;
import sesemulator.identity.IdentityRegistry;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.MailId;
import sesemulator.mail.StorageFullException;

/**
 * What becomes of bounces to domains whose mail comes in here: those that are verified in the account and region that
 * receive their mail, as SES receives mail for verified domains only (documented). Come in again, such a bounce has the
 * null sender and cannot be bounced.
 */
public final class OwnDomainBounces implements BounceDelivery {
    private final boolean comeBack;
    private final DomainBook domains;
    private final IdentityRegistry identities;
    private final Reception reception;

    private OwnDomainBounces(boolean comeBack, DomainBook domains, IdentityRegistry identities, Reception reception) {
        this.comeBack = comeBack;
        this.domains = domains;
        this.identities = identities;
        this.reception = reception;
    }

    public static BounceDelivery of(
            Choice choice, DomainBook domains, IdentityRegistry identities, Reception reception) {
        return switch (choice) {
            case RELAY -> OUT;
            case LOOP -> new OwnDomainBounces(true, domains, identities, reception);
            case CAPTURE -> new OwnDomainBounces(false, domains, identities, reception);
        };
    }

    @Override
    public Destination deliver(EmailAddress to, byte[] bounce) {
        Scope owner = domains.ownerOf(to);
        if (!identities.coversByDomain(owner, to)) {
            return OUT.deliver(to, bounce);
        }
        return new Destination(true, comeBack ? receive(to, bounce) : null);
    }

    private MailId receive(EmailAddress to, byte[] bounce) {
        try {
            return reception
                    .receive(Envelope.ofBounce(to), bounce, Origin.LOCAL)
                    .get(0)
                    .id();
        } catch (StorageFullException e) {
            throw SesErrors.limitExceeded(String.valueOf(e.getMessage()));
        }
    }

    /** What may become of them. */
    public enum Choice {
        /** They leave as any other. */
        RELAY,
        /** They come in again as mail. */
        LOOP,
        /** They are captured, and no more. */
        CAPTURE
    }
}
