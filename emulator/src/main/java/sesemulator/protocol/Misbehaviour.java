package sesemulator.protocol;

import sesemulator.error.SesErrors;
import sesemulator.fault.Effect;
import sesemulator.protocol.Answer.Ending;

/** Turns a fault's effect into what goes out. */
final class Misbehaviour {
    private static final int OCTETS = 256;

    private Misbehaviour() {}

    /** @param intended the answer that it takes the place of */
    static Answer of(Effect effect, Answer intended, String requestId) {
        if (effect instanceof Effect.SesError error) {
            return Answer.of(SesErrors.of(error.code(), error.status(), error.message()), requestId);
        }
        if (effect instanceof Effect.BareStatus bare) {
            return Answer.whole(bare.status(), new byte[0]);
        }
        if (effect instanceof Effect.Breakage breakage) {
            return switch (breakage) {
                case RESET -> intended.ending(Ending.RESET);
                case CLOSE -> intended.ending(Ending.CLOSED);
                case EMPTY -> Answer.whole(200, new byte[0]);
                case TRUNCATED -> intended.ending(Ending.IN_THE_MIDDLE);
                case GARBAGE -> Answer.whole(200, garbage());
            };
        }
        throw new IllegalStateException("Not an effect for HTTP: " + effect);
    }

    /** Every octet there is. */
    private static byte[] garbage() {
        byte[] octets = new byte[OCTETS];
        for (int i = 0; i < OCTETS; i++) {
            octets[i] = (byte) i;
        }
        return octets;
    }
}
