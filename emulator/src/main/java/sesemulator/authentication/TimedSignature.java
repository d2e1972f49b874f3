package sesemulator.authentication;

import java.time.Instant;
import org.apache.james.jdkim.tagvalue.SignatureRecordImpl;
import org.jspecify.annotations.Nullable;

/** A DKIM signature, seen at a time of the emulator's clock and not at that of the machine. */
final class TimedSignature extends SignatureRecordImpl {
    private static final String EXPIRATION = "x";

    /** @throws IllegalStateException and its like, if RFC 6376 knows no such signature */
    TimedSignature(String value) {
        super(value);
    }

    /** The library would compare the expiration with the machine's clock, while it reads. */
    @Override
    protected @Nullable CharSequence getValue(String tag) {
        return EXPIRATION.equals(tag) ? null : super.getValue(tag);
    }

    /** RFC 6376 §3.5 leaves open what becomes of signatures from the future. */
    @Override
    @SuppressWarnings("NullAway") // the library takes null for none
    public @Nullable Long getSignatureTimestamp() {
        return null;
    }

    boolean isExpired(Instant at) {
        CharSequence told = super.getValue(EXPIRATION);
        return told != null && Long.parseLong(told.toString().strip()) < at.getEpochSecond();
    }
}
