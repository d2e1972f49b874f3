package sesemulator.kit;

import static sesemulator.kit.Described.count;

import java.util.List;

/**
 * What happened in a test, told when an assertion fails.
 *
 * @param scope the test's own
 * @param bounces those captured
 * @param refused the calls of SendBounce that were refused
 * @param received the mail that was there to be bounced
 * @param strayed calls about that mail that were refused in another account
 */
record Diagnosis(
        Scope scope,
        List<Bounce> bounces,
        List<RefusedBounce> refused,
        List<ReceivedMail> received,
        List<Strayed> strayed) {
    /** A call that came from another account than the test's. */
    record Strayed(Scope scope, RefusedBounce call) {
        String text() {
            return "in " + scope + ": " + Described.refused(call);
        }
    }

    /** All of it, beginning with what explains most. */
    String text() {
        return "What happened in the test's " + scope + ":\n" + calls() + capturedText() + receivedText();
    }

    /** What else there is beside this bounce; empty when there is nothing. */
    String others(Bounce bounce) {
        List<Bounce> others =
                bounces.stream().filter(other -> !other.equals(bounce)).toList();
        String captured =
                others.isEmpty() ? "" : "Captured as well:\n" + Described.list(others, Described::bounce) + "\n";
        return (refused.isEmpty() ? "" : calls()) + captured;
    }

    private String calls() {
        if (!refused.isEmpty()) {
            return count(refused.size(), "call of SendBounce was refused", "calls of SendBounce were refused") + ":\n"
                    + Described.list(refused, Described::refused) + "\n";
        }
        if (!strayed.isEmpty()) {
            return "The mail of this test was bounced with the credentials of another account, which was refused."
                    + " Is the client under test the one of this test?\n"
                    + Described.list(strayed, Strayed::text) + "\n";
        }
        return bounces.isEmpty()
                ? "No call of SendBounce came. Was the code under test run, with a client for this emulator and account?\n"
                : "";
    }

    private String capturedText() {
        return bounces.isEmpty()
                ? ""
                : count(bounces.size(), "bounce was captured", "bounces were captured") + ":\n"
                        + Described.list(bounces, Described::bounce) + "\n";
    }

    private String receivedText() {
        return received.isEmpty()
                ? "No mail was received, so there was nothing to bounce.\n"
                : count(received.size(), "mail was received", "mails were received") + ":\n"
                        + Described.list(received, Described::mail) + "\n";
    }
}
