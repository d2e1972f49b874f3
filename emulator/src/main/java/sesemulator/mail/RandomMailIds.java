package sesemulator.mail;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import sesemulator.account.Chance;
import sesemulator.account.Scope;

/**
 * Ids of the forms seen in the wild (observed).
 *
 * <p>Received: 25 bytes, the last of them 1, in lower-case base32hex. Sent: four digits for the region, the epoch
 * milliseconds in 12 hex digits, a random UUID, {@code 000000}.
 */
public final class RandomMailIds implements MailIds {
    private static final String BASE32HEX = "0123456789abcdefghijklmnopqrstuv";
    private static final int RECEIVED_BYTES = 25;
    private static final Map<String, String> REGION_PREFIXES = Map.of(
            "us-east-1", "0100",
            "us-west-2", "0101",
            "eu-west-1", "0102",
            "ap-northeast-1", "0106");
    /** For the regions whose prefix nobody has reported (assumed). */
    private static final String OTHER_PREFIX = "0110";

    private final Chance chance;

    public RandomMailIds(Chance chance) {
        this.chance = chance;
    }

    @Override
    public MailId received(Scope scope) {
        byte[] bytes = new byte[RECEIVED_BYTES];
        chance.draw(scope, "received").nextBytes(bytes);
        bytes[RECEIVED_BYTES - 1] = 1;
        return new MailId(base32hex(bytes));
    }

    @Override
    public MailId sent(Scope scope, Instant at, String occasion) {
        String prefix = REGION_PREFIXES.getOrDefault(scope.region(), OTHER_PREFIX);
        return new MailId(prefix
                + HexFormat.of().toHexDigits(at.toEpochMilli(), 12)
                + "-"
                + chance.uuid(scope, "sent " + occasion)
                + "-000000");
    }

    private static String base32hex(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 8 / 5);
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32HEX.charAt((buffer >> bits) & 31));
            }
        }
        return text.toString();
    }
}
