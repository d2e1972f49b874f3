package sesemulator.operation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.account.Clocks;
import sesemulator.account.RateLimiter;
import sesemulator.account.Scope;
import sesemulator.bounce.BounceDesk;
import sesemulator.bounce.BounceOrder;
import sesemulator.bounce.BounceRule;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.RefusedBounce;
import sesemulator.bounce.RefusedBounces;
import sesemulator.error.SesException;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendBounceResponse;

/** The action SendBounce. */
public final class SendBounce {
    private static final Logger LOG = LoggerFactory.getLogger(SendBounce.class);

    private final RateLimiter rate;
    private final BounceDesk desk;
    private final RefusedBounces refused;
    private final Clocks clocks;

    public SendBounce(RateLimiter rate, BounceDesk desk, RefusedBounces refused, Clocks clocks) {
        this.rate = rate;
        this.desk = desk;
        this.refused = refused;
        this.clocks = clocks;
    }

    /** Answers the call; a refused one is kept for inspection. */
    SendBounceResponse handle(Scope scope, SendBounceRequest request) {
        try {
            if (!rate.permits(scope)) {
                throw BounceRule.RATE.broken();
            }
            BounceOrder order = BounceOrderReader.read(request);
            CapturedBounce bounce = desk.bounce(scope, order);
            LOG.info("Bounced {} to <{}> by {}", bounce.originalMessageId(), bounce.to(), bounce.id());
            return SendBounceResponse.builder().messageId(bounce.id().value()).build();
        } catch (SesException refusal) {
            RefusedBounce kept = refusedBounce(scope, request, refusal);
            refused.add(kept);
            LOG.info("Refused to bounce: {} {}", kept.code(), kept.message().replaceAll("\\p{Cntrl}", "?"));
            throw refusal;
        }
    }

    private RefusedBounce refusedBounce(Scope scope, SendBounceRequest request, SesException refusal) {
        List<String> recipients = request.bouncedRecipientInfoList().stream()
                .map(BouncedRecipientInfo::recipient)
                .filter(Objects::nonNull)
                .toList();
        return new RefusedBounce(
                scope,
                clocks.now(scope).truncatedTo(ChronoUnit.MILLIS),
                refusal.code(),
                refusal.text(),
                Optional.ofNullable(request.originalMessageId()).orElse(""),
                Optional.ofNullable(request.bounceSender()).orElse(""),
                recipients);
    }
}
