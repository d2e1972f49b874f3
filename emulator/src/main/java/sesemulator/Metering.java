package sesemulator;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.function.DoubleSupplier;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceFilter;
import sesemulator.control.Waiters;
import sesemulator.event.PublishedEvents;
import sesemulator.mail.MailFilter;
import sesemulator.metric.Meters;
import sesemulator.operation.Coverage;
import sesemulator.sending.SentMails;
import sesemulator.smtp.InboundSmtp;
import sesemulator.store.Store;

/** What of the emulator is measured. */
final class Metering {
    private Metering() {}

    static Meters meters() {
        return new Meters(Coverage.all().stream().map(Coverage::action).collect(toSet()));
    }

    /** Has numbers asked for that nobody needs to count. */
    static void watch(Meters meters, Store store, InboundSmtp smtp, Waiters waiters, Waiters requestWaiters) {
        ScopeFilter any = ScopeFilter.ANY;
        Map<String, DoubleSupplier> kept = Map.of(
                "received_messages", () -> store.mailbox().count(MailFilter.of(any)),
                "captured_bounces", () -> store.capturedBounces().count(BounceFilter.of(any)),
                "sent_messages", () -> store.sentMails().count(SentMails.Filter.of(any)),
                "events", () -> store.publishedEvents().count(PublishedEvents.Filter.of(any)));
        meters.watch("store_items", "What is kept.", "kind", kept);
        meters.watch("store_bytes", "Octets of mail, bounces and objects that are kept.", store::storedBytes);
        meters.watch("smtp_connections", "Connections of SMTP clients that are open.", smtp::connections);
        meters.watch(
                "waiting_callers",
                "Callers of the control API that wait for something.",
                () -> waiters.size() + requestWaiters.size());
    }
}
