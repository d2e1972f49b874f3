package sesemulator.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import sesemulator.account.Chance;
import sesemulator.bounce.BounceBench;
import sesemulator.configuration.ConfigurationSetBook;
import sesemulator.configuration.InMemoryConfigurationSets;
import sesemulator.configuration.TargetChecks;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.IdentitySettingsBook;
import sesemulator.identity.InMemoryIdentities;
import sesemulator.identity.InMemoryIdentityPolicies;
import sesemulator.identity.InMemoryIdentitySettings;
import sesemulator.identity.SendingAuthorization;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.EmailAddress;

/** All that sending needs, in memory and with a clock that a test moves. */
public final class SendingBench {
    public final InMemorySentMails sent = new InMemorySentMails();
    public final InMemoryFeedbacks feedbacks = new InMemoryFeedbacks();
    public final InMemoryRecipientFates fates = new InMemoryRecipientFates();
    public final InMemorySendStatistics statistics = new InMemorySendStatistics();
    public final InMemoryAccountSettings settings = new InMemoryAccountSettings();
    public final InMemoryIdentitySettings identitySettings = new InMemoryIdentitySettings();
    /** What happened, oldest first. */
    public final List<SendingEvent> events = new ArrayList<>();
    /** Addresses whose owners want no feedback by mail. */
    public final List<EmailAddress> withoutForwarding = new ArrayList<>();

    public final ConfigurationSetBook configurationSets;
    public final SendingQuota quota;
    public final SendingDesk desk;
    /** The same for an account in the sandbox. */
    public final SendingDesk sandbox;

    private final BounceBench bench;

    public SendingBench(BounceBench bench, InMemoryIdentities identities, InMemoryIdentityPolicies policies) {
        this.bench = bench;
        IdentityRegistry registry =
                new IdentityRegistry(identities, VerificationStatus.SUCCESS, Chance.of(new Random(1)));
        configurationSets = new ConfigurationSetBook(
                new InMemoryConfigurationSets(),
                new TargetChecks(registry, (scope, topic, message) -> topic.startsWith("arn:aws:sns:")),
                bench.clock);
        quota = new SendingQuota(statistics, bench.clock, 0, 0);
        desk = desk(quota, false, identities, policies);
        sandbox = desk(quota, true, identities, policies);
    }

    /** A desk with a quota of its own. */
    public SendingDesk desk(
            SendingQuota limits, boolean isSandbox, InMemoryIdentities identities, InMemoryIdentityPolicies policies) {
        IdentityRegistry registry =
                new IdentityRegistry(identities, VerificationStatus.SUCCESS, Chance.of(new Random(1)));
        SendingAuthorization authorization = new SendingAuthorization(registry, identities, policies);
        FeedbackDesk feedback = new FeedbackDesk(
                feedbacks, (scope, source) -> !withoutForwarding.contains(source), (to, mail) -> null, bench.ids);
        return new SendingDesk(
                new SendingChecks(
                        registry,
                        authorization,
                        new IdentitySettingsBook(identities, identitySettings),
                        configurationSets,
                        settings,
                        isSandbox),
                limits,
                sent,
                new Fates(fates),
                new Outcomes((event, headers) -> events.add(event), limits, feedback, bench.ids, bench.clock),
                (scope, id, order, mail) -> mail,
                bench.ids,
                bench.clock,
                () -> {});
    }
}
