/**
 * Inputs that nobody thought of: for all that reads what comes from outside, a check that holds whatever comes.
 *
 * <p>{@code Target} is the list. The checks stand beside what they look at. {@code FuzzTest} tries them with the inputs
 * of {@code src/test/resources/fuzz}, {@code ReadersPropertyTest} with words of their languages, and {@code FuzzRun},
 * which the profile {@code fuzz} starts, with whatever leads to code not reached before.
 */
@NullMarked
package sesemulator.fuzz;

import org.jspecify.annotations.NullMarked;
