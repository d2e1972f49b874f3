/**
 * How fast the emulator is beside what it could be at most and beside what users take instead. Every server runs in a
 * process of its own; this one makes the load. Start at {@link sesemulator.bench.Bench}.
 */
@NullMarked
package sesemulator.bench;

import org.jspecify.annotations.NullMarked;
