package sesemulator.kit;

import static java.util.stream.Collectors.joining;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A run of test classes of its own, by JUnit's launcher.
 *
 * @param succeeded how many tests passed
 * @param failures what failed and why: tests, and classes that could not begin
 */
record JUnitRun(int succeeded, List<Failure> failures) {
    record Failure(String test, Throwable cause) {
        String message() {
            return String.valueOf(cause.getMessage());
        }
    }

    /** Runs classes that Surefire does not take for tests. */
    static JUnitRun of(Map<String, String> parameters, Class<?>... classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(classes).map(type -> selectClass(type)).toList())
                .configurationParameters(parameters)
                .build();
        Log log = new Log();
        LauncherFactory.create().execute(request, log);
        return new JUnitRun(log.succeeded, log.failures);
    }

    static JUnitRun of(Class<?>... classes) {
        return of(Map.of(), classes);
    }

    /** Runs the classes that are named, prints the outcome, and exits with 0 if at least one test ran and all passed. */
    public static void main(String[] classNames) throws ClassNotFoundException {
        Class<?>[] classes = new Class<?>[classNames.length];
        for (int i = 0; i < classNames.length; i++) {
            classes[i] = Class.forName(classNames[i]);
        }
        JUnitRun run = of(classes);
        System.out.println(
                run.succeeded + " passed by JUnit " + Test.class.getPackage().getImplementationVersion() + run.text());
        System.exit(run.succeeded > 0 && run.failures.isEmpty() ? 0 : 1);
    }

    private String text() {
        return failures.stream()
                .map(failure -> "\n" + failure.test() + ": " + failure.cause())
                .collect(joining());
    }

    private static final class Log implements TestExecutionListener {
        private int succeeded;
        private final List<Failure> failures = new ArrayList<>();

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() && result.getStatus() == Status.SUCCESSFUL) {
                succeeded++;
            }
            result.getThrowable().ifPresent(cause -> failures.add(new Failure(test.getDisplayName(), cause)));
        }
    }
}
