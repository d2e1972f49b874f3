package sesemulator.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The hot parts alone, by JMH: the median of single calls, which other programs on the machine hardly touch, since most
 * calls are over before the processor is taken away.
 */
final class Parts {
    private Parts() {}

    static void measure(Length length, Path folder, Report report) {
        report.heading("The parts");
        report.columns("part", "median µs", "p99 µs", "allocated KB");
        for (RunResult result : run(length, folder)) {
            report.row(
                    result.getParams().getBenchmark().replaceFirst("^.*\\.(?=\\w+\\.\\w+$)", ""),
                    number(result.getPrimaryResult().getStatistics().getPercentile(50)),
                    number(result.getPrimaryResult().getStatistics().getPercentile(99)),
                    number(allocated(result) / 1024));
        }
    }

    private static Collection<RunResult> run(Length length, Path folder) {
        boolean isShort = length == Length.SHORT;
        try {
            return new Runner(new OptionsBuilder()
                            .include("sesemulator\\..*")
                            .mode(Mode.SampleTime)
                            .timeUnit(TimeUnit.MICROSECONDS)
                            .forks(1)
                            .warmupIterations(isShort ? 2 : 6)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(isShort ? 1 : 4)
                            .measurementTime(TimeValue.seconds(1))
                            .output(folder.resolve("jmh.log").toString())
                            .addProfiler(GCProfiler.class)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(figure -> figure.getKey().endsWith("gc.alloc.rate.norm"))
                .flatMap(figure -> Stream.of(figure.getValue().getScore()))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
