package sesemulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.account.SeededChance;
import sesemulator.bounce.BounceFilter;
import sesemulator.bounce.RefusedBounces;
import sesemulator.control.AdjustableClocks;
import sesemulator.control.BounceRuleControl;
import sesemulator.control.CapturedBounceMessages;
import sesemulator.control.Changes;
import sesemulator.control.ClockControl;
import sesemulator.control.ControlApi;
import sesemulator.control.CountControl;
import sesemulator.control.CoverageControl;
import sesemulator.control.FateControl;
import sesemulator.control.FaultControl;
import sesemulator.control.FeedbackMessages;
import sesemulator.control.FunctionControl;
import sesemulator.control.HealthControl;
import sesemulator.control.IdentityControl;
import sesemulator.control.LocalStackMessages;
import sesemulator.control.MailContents;
import sesemulator.control.MetricsControl;
import sesemulator.control.PageControl;
import sesemulator.control.ReceiptRuleControl;
import sesemulator.control.ReceivedMessages;
import sesemulator.control.RecipientDomainControl;
import sesemulator.control.RefusedBounceCalls;
import sesemulator.control.RequestControl;
import sesemulator.control.ResetControl;
import sesemulator.control.Resource;
import sesemulator.control.S3Objects;
import sesemulator.control.SeedControl;
import sesemulator.control.SendingEventMessages;
import sesemulator.control.SentMailMessages;
import sesemulator.control.SnapshotControl;
import sesemulator.control.SnsMessages;
import sesemulator.control.SubscriptionControl;
import sesemulator.control.TrackingControl;
import sesemulator.control.VerificationControl;
import sesemulator.control.Waiters;
import sesemulator.event.PublishedEvents;
import sesemulator.mail.MailFilter;
import sesemulator.operation.Coverage;
import sesemulator.outbound.PublishedMessages;
import sesemulator.outbound.StoredObjects;
import sesemulator.outbound.Subscriptions;
import sesemulator.seed.Seeder;
import sesemulator.sending.Feedbacks;
import sesemulator.sending.SentMails;
import sesemulator.store.Shared;
import sesemulator.store.Store;

/** The control API, put together: what it shows and sets, and what a reset forgets. */
final class ControlDoor {
    private final Store store;
    private final Domain domain;
    private final Harness harness;
    private final AdjustableClocks clocks;
    private final @Nullable SeededChance chance;

    private ControlDoor(
            Store store, Domain domain, Harness harness, AdjustableClocks clocks, @Nullable SeededChance chance) {
        this.store = store;
        this.domain = domain;
        this.harness = harness;
        this.clocks = clocks;
        this.chance = chance;
    }

    /**
     * @param chance to begin anew at a reset; null where it is real
     * @param parts what must be ready for the emulator to be healthy, by name
     */
    static ControlApi open(
            Settings settings,
            Store store,
            Domain domain,
            OutboundDoors outbound,
            Harness harness,
            AdjustableClocks clocks,
            @Nullable SeededChance chance,
            Waiters waiters,
            Changes changes,
            Seeder seeder,
            Map<String, BooleanSupplier> parts) {
        Config config = settings.config();
        ControlDoor door = new ControlDoor(store, domain, harness, clocks, chance);
        List<Resource> resources = List.of(
                new HealthControl(parts),
                new PageControl(),
                changes,
                new CountControl(door.counts()),
                new MailContents(List.of(
                        store.mailbox()::bytes,
                        store.capturedBounces()::bytes,
                        store.sentMails()::bytes,
                        store.feedbacks()::bytes)),
                new BounceRuleControl(),
                new ReceiptRuleControl(domain.rules, domain.domains),
                new CoverageControl(coverage()),
                new MetricsControl(harness.meters()::text),
                new ReceivedMessages(
                        store.mailbox(), store.ruleRuns(), domain.reception, clocks, config.maxMailSize(), waiters),
                new CapturedBounceMessages(store.capturedBounces(), store.outbox(), waiters),
                new SentMailMessages(store.sentMails(), store.sentOutbox(), waiters),
                new FeedbackMessages(store.feedbacks(), waiters),
                new FateControl(store.recipientFates()),
                new LocalStackMessages(store.capturedBounces(), store.sentMails()),
                new RefusedBounceCalls(store.refusedBounces(), waiters),
                new RecipientDomainControl(domain.domains),
                new IdentityControl(store.identities(), domain.identities, domain.identitySettings),
                new VerificationControl(domain.verification),
                new TrackingControl(domain.tracking),
                new S3Objects(store.storedObjects(), waiters),
                new SnsMessages(store.publishedMessages(), waiters),
                new SendingEventMessages(store.publishedEvents(), waiters),
                new SubscriptionControl(store.subscriptions(), outbound.subscriptions()),
                new FunctionControl(store.functionUrls()),
                new FaultControl(harness.faults(), harness.actions()),
                new RequestControl(harness.requests(), harness.waiters()),
                new ClockControl(clocks),
                new SeedControl(seeder, waiters::somethingChanged, config.maxRequestSize()),
                new SnapshotControl(
                        store.snapshots(),
                        clocks,
                        domain::exclusively,
                        scopes -> {
                            domain.takeUp(scopes);
                            outbound.open();
                            waiters.somethingChanged();
                        },
                        settings.retention().octets()),
                new ResetControl(door.resets()));
        return new ControlApi(settings.access().controlToken(), resources, () -> {
            changes.somethingChanged();
            store.shared().ifPresent(Shared::changed);
        });
    }

    private Map<String, ToIntFunction<ScopeFilter>> counts() {
        return Map.of(
                "receivedMessages", scopes -> store.mailbox().count(MailFilter.of(scopes)),
                "capturedBounces", scopes -> store.capturedBounces().count(BounceFilter.of(scopes)),
                "refusedBounces", scopes -> store.refusedBounces().count(RefusedBounces.Filter.of(scopes)),
                "sentMessages", scopes -> store.sentMails().count(SentMails.Filter.of(scopes)),
                "feedbackMessages", scopes -> store.feedbacks().count(Feedbacks.Filter.of(scopes)),
                "events", scopes -> store.publishedEvents().count(PublishedEvents.Filter.of(scopes)));
    }

    private static List<CoverageControl.Action> coverage() {
        return Coverage.all().stream()
                .map(each ->
                        new CoverageControl.Action(each.action(), each.known().toString(), each.enforced()))
                .toList();
    }

    private List<Consumer<ScopeFilter>> resets() {
        List<Consumer<ScopeFilter>> resets = new ArrayList<>(List.of(
                scopes -> store.mailbox().removeAll(MailFilter.of(scopes)),
                scopes -> store.capturedBounces().removeAll(BounceFilter.of(scopes)),
                scopes -> store.sentMails().removeAll(SentMails.Filter.of(scopes)),
                scopes -> store.feedbacks().removeAll(Feedbacks.Filter.of(scopes)),
                scopes -> store.recipientFates().removeAll(scopes),
                scopes -> store.accountSettings().removeAll(scopes),
                scopes -> store.sendStatistics().removeAll(scopes),
                domain.quota::reset,
                scopes -> store.refusedBounces().removeAll(RefusedBounces.Filter.of(scopes)),
                scopes -> store.identities().removeAll(scopes),
                scopes -> store.identityPolicies().removeAll(scopes),
                scopes -> store.identitySettings().removeAll(scopes),
                domain.rules::forget,
                domain.filters::forget,
                domain.domains::removeAll,
                domain.templates::forget,
                domain.verificationTemplates::forget,
                domain.configurationSets::forget,
                scopes -> store.storedObjects().removeAll(StoredObjects.Filter.of(scopes)),
                scopes -> store.publishedMessages().removeAll(PublishedMessages.Filter.of(scopes)),
                scopes -> store.publishedEvents().removeAll(PublishedEvents.Filter.of(scopes)),
                scopes -> store.subscriptions().removeAll(Subscriptions.Filter.of(scopes)),
                scopes -> store.functionUrls().removeAll(scopes),
                domain.rate::reset,
                clocks::reset));
        resets.addAll(harness.resets());
        resets.add(this::forgetDraws);
        return resets;
    }

    /** Last of all, since then ids are given again that were given before. */
    private void forgetDraws(ScopeFilter scopes) {
        if (chance != null) {
            chance.forget(scopes);
        }
    }
}
