/**
 * The emulator from outside: its jar in a JVM of its own, or any running emulator, spoken to by the AWS SDK, by mail
 * clients and by HTTP. Imports nothing of the emulator. Start with {@link sesemulator.client.MainJobTest}.
 *
 * <p>The system properties {@code emulator.endpoint} ({@code http://localhost:8080}) and {@code emulator.smtp}
 * ({@code localhost:2525}) name a running emulator; without them the tests start {@code emulator.jar} themselves.
 */
@NullMarked
package sesemulator.client;

import org.jspecify.annotations.NullMarked;
