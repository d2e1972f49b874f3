package sesemulator.store;

import java.sql.SQLException;

/** The database did not do what it was asked. */
final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param deed the SQL that failed, or what else was done */
    DatabaseException(String deed, SQLException cause) {
        super("The database failed at: " + deed + ": " + cause.getMessage(), cause);
    }
}
