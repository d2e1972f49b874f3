package sesemulator.tracking;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.configuration.ConfigurationSets;
import sesemulator.configuration.EventDestination;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.MailId;
import sesemulator.mime.HtmlParts;
import sesemulator.sending.MailTracking;
import sesemulator.sending.SendingEvent;
import sesemulator.sending.SendingEvents;
import sesemulator.sending.SendingOrder;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMails;

/**
 * Tracks opens and clicks of mail whose configuration set has an event destination that asks for them (documented), as
 * long as the mail is kept. Safe for many threads.
 *
 * <p>Links lead to the emulator even where the set has a redirect domain of its own, which leads nowhere from here.
 */
public final class TrackingDesk implements MailTracking {
    /** Documented. */
    private static final Duration LONGEST = Duration.ofDays(60);
    /** Documented: "Custom verification emails cannot include open or click tracking". */
    private static final String NEVER = "SendCustomVerificationEmail";

    private final ConfigurationSets sets;
    private final SentMails sent;
    private final SendingEvents events;
    private final Clocks clocks;
    private final TrackingUrls urls;

    public TrackingDesk(
            ConfigurationSets sets, SentMails sent, SendingEvents events, Clocks clocks, TrackingUrls urls) {
        this.sets = sets;
        this.sent = sent;
        this.events = events;
        this.clocks = clocks;
        this.urls = urls;
    }

    @Override
    public byte[] track(Scope scope, MailId id, SendingOrder order, byte[] mail) {
        boolean opens = isAskedFor(scope, order, "open");
        boolean clicks = isAskedFor(scope, order, "click");
        if (!opens && !clicks) {
            return mail;
        }
        TrackedHtml tracked = new TrackedHtml();
        return HtmlParts.changed(mail, html -> {
            String linked = clicks ? tracked.withLinks(html, link -> urls.click(id, link)) : html;
            return opens ? TrackedHtml.withPixel(linked, urls.open(id)) : linked;
        });
    }

    private boolean isAskedFor(Scope scope, SendingOrder order, String eventType) {
        String set = order.configurationSet();
        return set != null
                && !order.action().equals(NEVER)
                && sets.find(scope, set).stream()
                        .flatMap(found -> found.destinations().stream())
                        .anyMatch((EventDestination destination) -> destination.wants(eventType));
    }

    /**
     * Tells that a mail was opened.
     *
     * @return false if no mail is kept that has such an image
     */
    public boolean open(MailId id, String ipAddress, String userAgent) {
        return tell(id, urls.open(id), mail -> new SendingEvent.Open(mail, now(mail.scope()), ipAddress, userAgent));
    }

    /**
     * Tells that a link was followed.
     *
     * @return false if no mail is kept that has such a link: one is led nowhere else
     */
    public boolean click(MailId id, TrackedLink link, String ipAddress, String userAgent) {
        return tell(
                id,
                urls.click(id, link),
                mail -> new SendingEvent.Click(
                        mail, now(mail.scope()), ipAddress, userAgent, link.url(), link.tagsByName()));
    }

    private boolean tell(MailId id, String url, Function<SentMail, SendingEvent> event) {
        SentMail mail = sent.find(id).orElse(null);
        byte[] bytes = sent.bytes(id).orElse(null);
        if (mail == null || bytes == null || !holds(bytes, url)) {
            return false;
        }
        if (mail.time().plus(LONGEST).isAfter(now(mail.scope()))) {
            events.publish(event.apply(mail), HeaderBlock.of(bytes));
        }
        return true;
    }

    private static boolean holds(byte[] mail, String url) {
        return HtmlParts.of(mail).stream()
                .flatMap(html -> TrackedHtml.urls(html).stream())
                .anyMatch(url::equals);
    }

    private Instant now(Scope scope) {
        return clocks.now(scope).truncatedTo(ChronoUnit.MILLIS);
    }
}
