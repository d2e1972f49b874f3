package sesemulator.outbound;

import java.time.Instant;
import sesemulator.account.Scope;

/**
 * A message that the emulator published to a topic by itself.
 *
 * @param id the MessageId that subscribers get
 * @param scope the account and region whose rule published it
 */
public record PublishedMessage(
        String id, Scope scope, String topicArn, String subject, String message, Instant publishedAt) {}
