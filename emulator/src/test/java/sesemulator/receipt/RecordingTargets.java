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
final class RecordingTargets implements ActionTargets {
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<TargetException>> failures = new ConcurrentHashMap<>();
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
        Queue<TargetException> queue = failures.computeIfAbsent(target, key -> new ArrayDeque<>());
        for (int i = 1; i <= times; i++) {
            queue.add(new TargetException(target + " is down, " + i, permanently));
        }
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

    private synchronized void take(Scope scope, String target, String name, String content) throws TargetException {
        Queue<TargetException> queue = failures.get(target);
        TargetException failure = queue == null ? null : queue.poll();
        if (failure != null) {
            throw failure;
        }
        taken.add(new Taken(scope, target, name, content));
    }

    /** @param name the object's key, or the message's subject */
    record Taken(Scope scope, String target, String name, String content) {}
}
