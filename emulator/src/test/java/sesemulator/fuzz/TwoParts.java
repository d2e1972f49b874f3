package sesemulator.fuzz;

import java.util.Arrays;

/** An input for a reader that is given two things: the first line, and what stands behind it. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares these
public record TwoParts(byte[] first, byte[] rest) {
    public static TwoParts of(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        return new TwoParts(
                Arrays.copyOf(input, end), Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length));
    }
}
