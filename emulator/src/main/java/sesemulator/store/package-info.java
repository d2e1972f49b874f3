/**
 * Keeps the domain's things in a database: H2, in memory or in a file. The only room with SQL; what it says runs on
 * PostgreSQL too. May import the domain rooms, {@code outbound} for what it keeps, {@code seed}, the database library and the JSON library.
 * Start with {@link sesemulator.store.Store}; the tables are in the numbered schema files beside it.
 */
@NullMarked
package sesemulator.store;

import org.jspecify.annotations.NullMarked;
