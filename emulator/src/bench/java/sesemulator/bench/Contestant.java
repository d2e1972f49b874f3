package sesemulator.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One of those under load in turns, with what came of it. Figures are medians over the rounds. */
final class Contestant {
    private final String name;
    private final Connection.Target target;
    private final List<Load.Outcome> rounds = new ArrayList<>();
    private long calls;

    Contestant(String name, Connection.Target target) {
        this.name = name;
        this.target = target;
    }

    String name() {
        return name;
    }

    /** All since the warm-up. */
    long calls() {
        return calls;
    }

    void run(int connections, Duration time) {
        Load.Outcome outcome = Load.run(target, connections, time);
        calls += outcome.nanos().getTotalCount();
        rounds.add(outcome);
    }

    void forgetWarmUp() {
        rounds.clear();
        calls = 0;
    }

    void forgetRounds() {
        rounds.clear();
    }

    double median(ToDoubleFunction<Load.Outcome> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    /** Of the ratios within each round of this one's figure to the other's. */
    double ratio(Contestant other, ToDoubleFunction<Load.Outcome> figure) {
        double[] ratios = new double[rounds.size()];
        Arrays.setAll(ratios, i -> figure.applyAsDouble(rounds.get(i)) / figure.applyAsDouble(other.rounds.get(i)));
        return median(ratios);
    }

    private static double median(double[] figures) {
        Arrays.sort(figures);
        int middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }
}
