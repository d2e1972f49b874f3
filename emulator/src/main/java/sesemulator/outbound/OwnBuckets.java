package sesemulator.outbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.mail.StorageFullException;
import sesemulator.receipt.NoSuchTargetException;
import sesemulator.receipt.TargetException;

/** Buckets in the emulator's own store, for want of an S3 endpoint; each is there once something is put into it. */
public final class OwnBuckets implements Buckets {
    /** As in S3, with the names that it gave out before 2018. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{3,255}");

    private static final int LONGEST_KEY = 1024; // as in S3, in octets

    private final StoredObjects objects;
    private final Clocks clocks;

    public OwnBuckets(StoredObjects objects, Clocks clocks) {
        this.objects = objects;
        this.clocks = clocks;
    }

    @Override
    public void put(Scope scope, String bucket, String key, byte[] content) throws TargetException {
        if (!NAME.matcher(bucket).matches()) {
            throw new NoSuchTargetException("No bucket of S3 can have the name " + bucket);
        }
        if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            throw new TargetException("An object's key has at most " + LONGEST_KEY + " bytes", true);
        }
        Instant now = clocks.now(scope).truncatedTo(ChronoUnit.MILLIS);
        try {
            objects.put(new StoredObject(scope, bucket, key, now, content.length), content);
        } catch (StorageFullException e) {
            throw new TargetException(String.valueOf(e.getMessage()), true);
        }
    }
}
