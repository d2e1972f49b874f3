/**
 * Seeds: documents in YAML or JSON that say what an emulator shall begin with. Read whole, with a place for every error,
 * then put by the domain's own rules, as a whole or not at all.
 * May import the domain rooms, {@code outbound} for what it keeps, and the JSON library.
 * Start with {@link sesemulator.seed.SeedReader} and {@link sesemulator.seed.Seeder}. Beside them, what a snapshot of
 * all that is kept must be able to do.
 */
@NullMarked
package sesemulator.seed;

import org.jspecify.annotations.NullMarked;
