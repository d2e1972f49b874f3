package sesemulator.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.stream.Stream;
import sesemulator.mail.StorageFullException;

/**
 * What follows when an H2 file could not be read or written. H2 then closes the database, whatever was asked of it, and
 * reads it anew for the first connection that is made after it; so all older connections are to be given up.
 */
final class FileFailure implements SQLExceptionOverride {
    private static final int DATABASE_IS_CLOSED = 90098;

    @java.lang.Override // the other one is a type here
    public Override adjudicate(SQLException e) {
        boolean isClosed =
                e.getErrorCode() == DATABASE_IS_CLOSED || failures(e).findAny().isPresent();
        return isClosed ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }

    /** The failure as the domain knows it, if the disk is its reason; else the failure itself. */
    static RuntimeException told(RuntimeException failure) {
        return failures(failure)
                .filter(cause -> !(cause instanceof ClosedChannelException)) // by an interrupted thread
                .findFirst()
                .<RuntimeException>map(
                        cause -> StorageFullException.ofDisk(String.valueOf(cause.getMessage()), failure))
                .orElse(failure);
    }

    private static Stream<Throwable> failures(Throwable whole) {
        return Stream.iterate(whole, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance);
    }
}
