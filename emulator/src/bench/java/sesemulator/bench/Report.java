package sesemulator.bench;

import java.io.PrintStream;
import java.util.Locale;

/** The figures as tables of Markdown, each row printed as soon as it is there. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.println();
        out.println("**" + text + "**");
        out.println();
    }

    /** Begins a table of contests: a second, and p50 and p99 in milliseconds; ratios are those of the first to the row's. */
    void beginContests(String text) {
        heading(text);
        columns("what", "connections", "who", "a second", "p50 ms", "p99 ms", "ratio a second", "ratio p99");
    }

    void columns(String... names) {
        row(names);
        out.println("|---".repeat(names.length) + "|");
    }

    void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    /** One row for the first of the contest and one for each that it is compared with. */
    void add(String what, int connections, Contest contest) {
        Contestant first = contest.contestants().get(0);
        for (Contestant one : contest.contestants()) {
            row(
                    what,
                    Integer.toString(connections),
                    one.name(),
                    whole(one.median(Load.Outcome::callsPerSecond)),
                    millis(one.median(outcome -> outcome.micros(50))),
                    millis(one.median(outcome -> outcome.micros(99))),
                    one == first ? "" : hundredths(first.ratio(one, Load.Outcome::callsPerSecond)),
                    one == first ? "" : hundredths(first.ratio(one, outcome -> outcome.micros(99))));
        }
    }

    static String whole(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }

    static String hundredths(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    private static String millis(double micros) {
        return String.format(Locale.ROOT, "%.2f", micros / 1000);
    }
}
