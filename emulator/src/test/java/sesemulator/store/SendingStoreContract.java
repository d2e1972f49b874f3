package sesemulator.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import sesemulator.configuration.ConfigurationSets;
import sesemulator.configuration.ConfigurationSetsContract;
import sesemulator.event.PublishedEvents;
import sesemulator.event.PublishedEventsContract;
import sesemulator.sending.AccountSettings;
import sesemulator.sending.AccountSettingsContract;
import sesemulator.sending.Feedbacks;
import sesemulator.sending.FeedbacksContract;
import sesemulator.sending.RecipientFates;
import sesemulator.sending.RecipientFatesContract;
import sesemulator.sending.SendStatistics;
import sesemulator.sending.SendStatisticsContract;
import sesemulator.sending.SentMails;
import sesemulator.sending.SentMailsContract;
import sesemulator.template.Templates;
import sesemulator.template.TemplatesContract;
import sesemulator.verification.VerificationTemplates;
import sesemulator.verification.VerificationTemplatesContract;

/** What a store keeps of identities and of sent mail, in one database or another. */
abstract class SendingStoreContract {
    String database;
    Store store;

    /** Of a database that nobody has used yet. */
    abstract String freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        store = Store.open(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Nested
    class KeptConfigurationSets implements ConfigurationSetsContract {
        @Override
        public ConfigurationSets configurationSets() {
            return store.configurationSets();
        }
    }

    @Nested
    class KeptEvents implements PublishedEventsContract {
        @Override
        public PublishedEvents events() {
            return store.publishedEvents();
        }
    }

    @Nested
    class KeptSentMails implements SentMailsContract {
        @Override
        public SentMails sentMails() {
            return store.sentMails();
        }
    }

    @Nested
    class KeptFeedbacks implements FeedbacksContract {
        @Override
        public Feedbacks feedbacks() {
            return store.feedbacks();
        }
    }

    @Nested
    class KeptFates implements RecipientFatesContract {
        @Override
        public RecipientFates fates() {
            return store.recipientFates();
        }
    }

    @Nested
    class KeptStatistics implements SendStatisticsContract {
        @Override
        public SendStatistics statistics() {
            return store.sendStatistics();
        }
    }

    @Nested
    class KeptAccountSettings implements AccountSettingsContract {
        @Override
        public AccountSettings settings() {
            return store.accountSettings();
        }
    }

    @Nested
    class KeptTemplates implements TemplatesContract {
        @Override
        public Templates templates() {
            return store.templates();
        }
    }

    @Nested
    class KeptVerificationTemplates implements VerificationTemplatesContract {
        @Override
        public VerificationTemplates templates() {
            return store.verificationTemplates();
        }
    }
}
