package sesemulator.sending;

import org.junit.jupiter.api.Nested;
import sesemulator.configuration.ConfigurationSets;
import sesemulator.configuration.ConfigurationSetsContract;
import sesemulator.configuration.InMemoryConfigurationSets;

/** The fakes keep their contracts, too. */
class InMemorySendingTest {
    @Nested
    class OfSentMails implements SentMailsContract {
        private final InMemorySentMails kept = new InMemorySentMails();

        @Override
        public SentMails sentMails() {
            return kept;
        }
    }

    @Nested
    class OfConfigurationSets implements ConfigurationSetsContract {
        private final InMemoryConfigurationSets kept = new InMemoryConfigurationSets();

        @Override
        public ConfigurationSets configurationSets() {
            return kept;
        }
    }

    @Nested
    class OfFeedbacks implements FeedbacksContract {
        private final InMemoryFeedbacks kept = new InMemoryFeedbacks();

        @Override
        public Feedbacks feedbacks() {
            return kept;
        }
    }

    @Nested
    class OfFates implements RecipientFatesContract {
        private final InMemoryRecipientFates kept = new InMemoryRecipientFates();

        @Override
        public RecipientFates fates() {
            return kept;
        }
    }

    @Nested
    class OfStatistics implements SendStatisticsContract {
        private final InMemorySendStatistics kept = new InMemorySendStatistics();

        @Override
        public SendStatistics statistics() {
            return kept;
        }
    }

    @Nested
    class OfSettings implements AccountSettingsContract {
        private final InMemoryAccountSettings kept = new InMemoryAccountSettings();

        @Override
        public AccountSettings settings() {
            return kept;
        }
    }
}
