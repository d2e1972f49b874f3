package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import sesemulator.bounce.CapturedBounces;
import sesemulator.bounce.CapturedBouncesContract;
import sesemulator.bounce.RefusedBounces;
import sesemulator.bounce.RefusedBouncesContract;
import sesemulator.identity.Identities;
import sesemulator.identity.IdentitiesContract;
import sesemulator.identity.IdentityPolicies;
import sesemulator.identity.IdentityPoliciesContract;
import sesemulator.mail.Mailbox;
import sesemulator.mail.MailboxContract;

/** All that a store keeps, in one database or another. */
abstract class StoreContract {
    Store store;

    /** Of a database that nobody has used yet. */
    abstract String freshDatabase();

    @BeforeEach
    void open() {
        store = Store.open(freshDatabase());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void is_ready_until_it_is_closed() {
        assertThat(store.isReady()).isTrue();
        store.close();
        assertThat(store.isReady()).isFalse();
    }

    @Nested
    class KeptMail extends MailboxContract {
        @Override
        protected Mailbox mailbox() {
            return store.mailbox();
        }
    }

    @Nested
    class KeptBounces extends CapturedBouncesContract {
        @Override
        protected CapturedBounces capturedBounces() {
            return store.capturedBounces();
        }
    }

    @Nested
    class KeptRefusals extends RefusedBouncesContract {
        @Override
        protected RefusedBounces refusedBounces() {
            return store.refusedBounces();
        }
    }

    @Nested
    class KeptIdentities extends IdentitiesContract {
        @Override
        protected Identities identities() {
            return store.identities();
        }
    }

    @Nested
    class KeptPolicies extends IdentityPoliciesContract {
        @Override
        protected IdentityPolicies policies() {
            return store.identityPolicies();
        }
    }
}
