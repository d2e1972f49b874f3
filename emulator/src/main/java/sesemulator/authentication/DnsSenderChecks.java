package sesemulator.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.lookup.LookupSession;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.HeaderBlock;
import sesemulator.receipt.Origin;
import sesemulator.receipt.SenderChecks;
import sesemulator.receipt.SenderResults;

/** Checks senders by what DNS tells of them. Safe for many threads. */
public final class DnsSenderChecks implements SenderChecks {
    private static final LookUps.Limits LIMITS = new LookUps.Limits(Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final LookupSession session;
    private final LookUps.Limits limits;

    public DnsSenderChecks(NameServer server) {
        this(server.resolver(), LIMITS);
    }

    DnsSenderChecks(Resolver resolver, LookUps.Limits limits) {
        this.session = LookupSession.builder().resolver(resolver).build();
        this.limits = limits;
    }

    @Override
    public SenderResults check(Envelope envelope, byte[] content, Origin origin, Instant receivedAt) {
        LookUps lookUps = new LookUps(session, limits);
        String author = author(HeaderBlock.of(content));
        SpfCheck.Outcome spf = SpfCheck.check(envelope, origin, lookUps);
        DkimCheck.Outcome dkim = new DkimCheck(lookUps, receivedAt).check(content, author);
        return new SenderResults(spf.results(), dkim.results(), new DmarcCheck(lookUps).check(author, spf, dkim));
    }

    /** RFC 7489 §6.6.1: mail of no author, or of authors from several domains, is of none. */
    private static String author(HeaderBlock headers) {
        List<String> domains =
                headers.authors().stream().map(EmailAddress::domain).distinct().toList();
        return domains.size() == 1 ? domains.get(0) : "";
    }
}
