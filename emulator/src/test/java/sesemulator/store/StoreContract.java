package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.CapturedBounces;
import sesemulator.bounce.CapturedBouncesContract;
import sesemulator.bounce.RefusedBounces;
import sesemulator.bounce.RefusedBouncesContract;
import sesemulator.identity.Identities;
import sesemulator.identity.IdentitiesContract;
import sesemulator.identity.Identity;
import sesemulator.identity.IdentityPolicies;
import sesemulator.identity.IdentityPoliciesContract;
import sesemulator.identity.IdentitySettingsContract;
import sesemulator.identity.KeptIdentitySettings;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.Arrival;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.Mailbox;
import sesemulator.mail.MailboxContract;
import sesemulator.outbound.FunctionUrls;
import sesemulator.outbound.FunctionUrlsContract;
import sesemulator.outbound.Outbox;
import sesemulator.outbound.OutboxContract;
import sesemulator.outbound.PublishedMessages;
import sesemulator.outbound.PublishedMessagesContract;
import sesemulator.outbound.StoredObjects;
import sesemulator.outbound.StoredObjectsContract;
import sesemulator.outbound.Subscriptions;
import sesemulator.outbound.SubscriptionsContract;
import sesemulator.receipt.ReceiptFilters;
import sesemulator.receipt.ReceiptFiltersContract;
import sesemulator.receipt.RecipientDomains;
import sesemulator.receipt.RecipientDomainsContract;
import sesemulator.receipt.RuleRuns;
import sesemulator.receipt.RuleRunsContract;
import sesemulator.receipt.RuleSets;
import sesemulator.receipt.RuleSetsContract;

/** All that a store keeps, in one database or another. */
abstract class StoreContract extends SendingStoreContract {
    @Test
    void is_ready_until_it_is_closed() {
        assertThat(store.isReady()).isTrue();
        store.close();
        assertThat(store.isReady()).isFalse();
    }

    @Test
    void does_work_atomically_or_not_at_all() {
        Identity identity = new Identity(BounceBench.HOME, "a.example", VerificationStatus.SUCCESS, "token");
        Mail mail = new Mail(
                new MailId("mail-1"),
                BounceBench.HOME,
                BounceBench.envelope(null, "user@a.example"),
                Instant.EPOCH,
                9,
                new HeaderBlock(""),
                Arrival.PLAIN);

        assertThatIllegalStateException()
                .isThrownBy(() -> store.atomically(() -> {
                    store.identities().put(identity);
                    store.mailbox().add(mail, new byte[9]);
                    assertThat(store.mailbox().find(mail.id())).contains(mail);
                    throw new IllegalStateException("too late");
                }));

        assertThat(store.identities().find(BounceBench.HOME, "a.example")).isEmpty();
        assertThat(store.mailbox().find(mail.id())).isEmpty();
        assertThat(store.storedBytes()).isZero();
        store.atomically(() -> store.identities().put(identity));
        assertThat(store.identities().find(BounceBench.HOME, "a.example")).contains(identity);
    }

    @Nested
    class OfSnapshots extends SnapshotsContract {
        @Override
        Store openForRelay() {
            return Store.open(freshDatabase(), true, RetentionLimits.NONE);
        }
    }

    @Nested
    class WhatIsKept extends RetentionContract {
        @Override
        Store open(RetentionLimits limits) {
            return Store.open(freshDatabase(), false, limits);
        }
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

    @Nested
    class KeptSettings extends IdentitySettingsContract {
        @Override
        protected KeptIdentitySettings settings() {
            return store.identitySettings();
        }
    }

    @Nested
    class KeptRuleSets implements RuleSetsContract {
        @Override
        public RuleSets ruleSets() {
            return store.ruleSets();
        }
    }

    @Nested
    class KeptFilters implements ReceiptFiltersContract {
        @Override
        public ReceiptFilters filters() {
            return store.receiptFilters();
        }
    }

    @Nested
    class KeptRuns implements RuleRunsContract {
        @Override
        public RuleRuns runs() {
            return store.ruleRuns();
        }

        @Override
        public Mailbox mailbox() {
            return store.mailbox();
        }
    }

    @Nested
    class KeptOutbox implements OutboxContract {
        private Store relaying;

        @Override
        public Outbox outbox() {
            return relaying.outbox();
        }

        @Override
        public CapturedBounces capturedBounces() {
            return relaying.capturedBounces();
        }

        @BeforeEach
        void openForRelay() {
            relaying = Store.open(database, true, RetentionLimits.NONE);
        }

        @AfterEach
        void closeRelaying() {
            relaying.close();
        }
    }

    @Nested
    class KeptObjects implements StoredObjectsContract {
        @Override
        public StoredObjects objects() {
            return store.storedObjects();
        }
    }

    @Nested
    class KeptMessages implements PublishedMessagesContract {
        @Override
        public PublishedMessages messages() {
            return store.publishedMessages();
        }
    }

    @Nested
    class KeptSubscriptions implements SubscriptionsContract {
        @Override
        public Subscriptions subscriptions() {
            return store.subscriptions();
        }
    }

    @Nested
    class KeptFunctionUrls implements FunctionUrlsContract {
        @Override
        public FunctionUrls urls() {
            return store.functionUrls();
        }
    }

    @Nested
    class KeptDomains implements RecipientDomainsContract {
        @Override
        public RecipientDomains domains() {
            return store.recipientDomains();
        }
    }
}
