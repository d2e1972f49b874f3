/**
 * The test kit: an emulator for a test, and assertions about the bounces that the code under test sends. It speaks to
 * the emulator by HTTP and SMTP alone, and needs the JUnit API, AssertJ and the AWS SDK for SES; Testcontainers only
 * where {@link sesemulator.kit.SesEmulatorContainer} is used. Start with {@link sesemulator.kit.SesEmulatorTest}, and
 * with {@link sesemulator.kit.SesEmulator}, what a test holds in its hand.
 */
@NullMarked
package sesemulator.kit;

import org.jspecify.annotations.NullMarked;
