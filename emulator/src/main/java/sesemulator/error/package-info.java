/**
 * What may go wrong in SES's own words: one exception and the catalogue of every error that may leave.
 * Imports nothing. Start with {@link sesemulator.error.SesErrors}.
 */
@NullMarked
package sesemulator.error;

import org.jspecify.annotations.NullMarked;
