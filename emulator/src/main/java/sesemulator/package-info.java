/**
 * The program: arguments, settings, and the wiring of all rooms. Imports everything; nobody imports it.
 * Start with {@code Emulator}, where everything is put together on one screen.
 */
@NullMarked
package sesemulator;

import org.jspecify.annotations.NullMarked;
