package sesemulator.outbound;

import java.time.Instant;
import sesemulator.account.Scope;

/**
 * An object of an S3 action in the emulator's own store.
 *
 * @param scope the account and region whose rule put it
 * @param size octets
 */
public record StoredObject(Scope scope, String bucket, String key, Instant storedAt, long size) {}
