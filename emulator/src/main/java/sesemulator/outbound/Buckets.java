package sesemulator.outbound;

import sesemulator.account.Scope;
import sesemulator.receipt.TargetException;

/** Where the objects of S3 actions go. Safe for many threads. */
public interface Buckets extends AutoCloseable {
    void put(Scope scope, String bucket, String key, byte[] content) throws TargetException;

    @Override
    default void close() {}
}
