package sesemulator.receipt;

/** What a run tells of what its targets took, of which there is so much at most. For one thread at a time. */
final class Told {
    /** Characters: rules are many, and each may send the header of a mail. */
    static final int MOST = 128 * 1024;

    private int length;

    /** The value, or of what is too much that it is left out. */
    String of(String value) {
        if (value.length() > MOST - length) {
            return "… (" + value.length() + " characters, left out: a run tells " + MOST + " in all)";
        }
        length += value.length();
        return value;
    }

    /** Characters so far. */
    int length() {
        return length;
    }
}
