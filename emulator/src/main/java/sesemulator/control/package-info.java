/**
 * The {@code /_emulator} API: what was received, captured and refused, what actions put and
 * published, what the SES API was asked, faults, and the clock. JSON in, JSON out; described by
 * {@code openapi.json}, which a test holds against the answers.
 * May import the domain rooms, {@code outbound} for what goes out, {@code fault}, {@code request}, {@code seed}, Javalin
 * and the JSON library.
 * Start with {@link sesemulator.control.ControlApi}.
 */
@NullMarked
package sesemulator.control;

import org.jspecify.annotations.NullMarked;
