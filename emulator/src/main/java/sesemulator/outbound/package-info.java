/**
 * Where things go that leave the emulator. Bounces, beyond their capture: to an SMTP server such as a viewer's, again
 * and again until it has them; start with {@link sesemulator.outbound.RelayQueue}. What the actions of rules put, publish
 * and invoke: to endpoints of S3, SNS and Lambda by the AWS SDK, or to the emulator's own buckets, subscribers and
 * mapped functions; start with {@link sesemulator.outbound.Targets}.
 * May import {@code mail}, {@code receipt}, {@code account}, the mail library, the JSON library and the SDK.
 */
@NullMarked
package sesemulator.outbound;

import org.jspecify.annotations.NullMarked;
