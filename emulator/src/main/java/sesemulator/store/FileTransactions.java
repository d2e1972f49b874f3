package sesemulator.store;

import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Transactions of an H2 file: one that was committed is on the disk, and outlives the power. H2 by itself hands what was
 * committed to the operating system, which outlives the process alone.
 */
final class FileTransactions extends DelegatingTransactionHandler {
    private final SharedSync disk;

    FileTransactions() {
        this(LocalTransactionHandler.binding(), new SharedSync());
    }

    private FileTransactions(TransactionHandler delegate, SharedSync disk) {
        super(delegate);
        this.disk = disk;
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        return new FileTransactions(getDelegate().specialize(handle), disk);
    }

    @Override
    public void commit(Handle handle) {
        super.commit(handle);
        disk.await(() -> sync(handle));
    }

    private static void sync(Handle handle) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new TransactionException("What was committed could not be brought to the disk", e);
        }
    }

    /** @throws sesemulator.mail.StorageFullException if the file takes no more */
    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) throws X {
        try {
            return super.inTransaction(handle, callback);
        } catch (RuntimeException e) {
            throw FileFailure.told(e);
        }
    }
}
