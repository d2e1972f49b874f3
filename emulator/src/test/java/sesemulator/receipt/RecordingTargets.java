package sesemulator.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import sesemulator.account.Scope;

/** Targets that take everything, unless a test says what comes first, and tell what they took. */
public final class RecordingTargets implements ActionTargets {
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Failure>> failures = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    /** In the order of their coming. */
    List<Taken> taken() {
        return List.copyOf(taken);
    }

    List<String> takenFrom() {
        return taken.stream().map(Taken::target).toList();
    }

    void answering(String functionArn, String answer) {
        answers.put(functionArn, answer);
    }

    /** The target fails so often before it takes anything. */
    void failing(String target, int times, boolean permanently) {
        for (int i = 1; i <= times; i++) {
            TargetException failure = new TargetException(target + " is down, " + i, permanently);
            failing(target, () -> {
                throw failure;
            });
        }
    }

    /** The target fails once, by what the failure throws. */
    void failing(String target, Failure failure) {
        failures.computeIfAbsent(target, key -> new ArrayDeque<>()).add(failure);
    }

    @Override
    public void putObject(Scope scope, String bucket, String key, byte[] content) throws TargetException {
        take(scope, bucket, key, new String(content, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void publish(Scope scope, String topicArn, String subject, String message) throws TargetException {
        take(scope, topicArn, subject, message);
    }

    @Override
    public String invoke(Scope scope, ReceiptAction.Lambda function, String event) throws TargetException {
        take(scope, function.functionArn(), "", event);
        return answers.getOrDefault(function.functionArn(), "");
    }

    @Override
    public void requireTopic(Scope scope, String topicArn) throws TargetException {
        fail(topicArn);
    }

    @Override
    public void requireFunction(Scope scope, String functionArn) throws TargetException {
        fail(functionArn);
    }

    private synchronized void take(Scope scope, String target, String name, String content) throws TargetException {
        fail(target);
        taken.add(new Taken(scope, target, name, content));
    }

    private synchronized void fail(String target) throws TargetException {
        Queue<Failure> queue = failures.get(target);
        Failure failure = queue == null ? null : queue.poll();
        if (failure != null) {
            failure.happen();
        }
    }

    /** Throws. */
    @FunctionalInterface
    interface Failure {
        void happen() throws TargetException;
    }

    /** @param name the object's key, or the message's subject */
    record Taken(Scope scope, String target, String name, String content) {}
}
