package sesemulator.receipt;

import static sesemulator.bounce.BounceBench.HOME;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.CapturedBounce;
import sesemulator.mail.Claims;
import sesemulator.mail.CountingMailIds;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.memory.WorkingMemory;
import sesemulator.receipt.ReceiptAction.Lambda.InvocationType;
import sesemulator.receipt.ReceiptRule.TlsPolicy;

/** All that runs need, in memory; mail goes to the scope {@link BounceBench#HOME}. */
final class RunBench implements AutoCloseable {
    static final String TOPIC = "arn:aws:sns:us-west-2:111122223333:topic";
    static final String FUNCTION = "arn:aws:lambda:us-west-2:111122223333:function:one";
    static final String MAIL =
            "From: Ann <ann@outside.example>\r\nTo: user@example.com\r\nSubject: Hello\r\n\r\nHi\r\n";

    final BounceBench bounces = new BounceBench();
    final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    final RecordingTargets targets = new RecordingTargets();
    final InMemoryRuleRuns runs = new InMemoryRuleRuns(bounces.mailbox);
    final RuleRunner runner = runner(new Retries(3, Duration.ofMillis(1), Duration.ofMillis(2)));

    RuleRunner runner(Retries retries) {
        return runner(retries, targets, new WorkingMemory(1 << 30, 1 << 30, Duration.ofSeconds(30)));
    }

    RuleRunner runner(Retries retries, ActionTargets others, WorkingMemory memory) {
        return runner(retries, others, memory, 1 << 30, Claims.ALONE);
    }

    RuleRunner runner(Retries retries, ActionTargets others, WorkingMemory memory, long mostInHand, Claims claims) {
        return new RuleRunner(
                bounces.mailbox,
                ruleSets,
                runs,
                others,
                bounces.desk(BounceBench.STRICT),
                bounces.clock,
                retries,
                4,
                memory,
                mostInHand,
                claims);
    }

    final Reception reception = new Reception(
            bounces.mailbox,
            new CountingMailIds(),
            new DomainBook(Map.of(), new InMemoryRecipientDomains()),
            ruleSets,
            SenderChecks.NONE,
            bounces.clock,
            id -> {});

    /** One enabled rule for all. */
    static ReceiptRule rule(String name, ReceiptAction... actions) {
        return new ReceiptRule(name, true, false, TlsPolicy.OPTIONAL, List.of(), List.of(actions));
    }

    static ReceiptAction s3(String bucket) {
        return new ReceiptAction.S3(bucket, "mail/", null, null, null);
    }

    static ReceiptAction lambda(InvocationType type) {
        return new ReceiptAction.Lambda(FUNCTION, type, null);
    }

    static ReceiptAction bounce(String sender) {
        return new ReceiptAction.Bounce("550", "5.1.1", "Mailbox does not exist", sender, null);
    }

    void activate(ReceiptRule... rules) {
        ActiveRuleSet.activate(ruleSets, HOME, rules);
    }

    /** Keeps a mail that is not run yet. */
    MailId keep(@Nullable String sender, String mail, String... recipients) {
        return reception
                .receive(
                        HOME,
                        BounceBench.envelope(sender, recipients),
                        mail.getBytes(StandardCharsets.UTF_8),
                        Origin.LOCAL,
                        bounces.clock.instant(),
                        WantedVerdicts.NONE)
                .id();
    }

    /** Receives a mail, and waits until its run is finished. */
    RuleRun run(String... recipients) {
        MailId id = keep("ann@outside.example", MAIL, recipients);
        runner.run(id);
        return runs.finished(id);
    }

    String bytes(CapturedBounce bounce) {
        return new String(bounces.captured.bytes(bounce.id()).orElseThrow(), StandardCharsets.US_ASCII);
    }

    /** Of the actions of a rule of a run. */
    static List<RuleRun.Outcome> outcomes(RuleRun run, int rule) {
        return run.rules().get(rule).actions().stream()
                .map(RuleRun.Action::outcome)
                .toList();
    }

    static List<EmailAddress> addresses(String... texts) {
        return Arrays.stream(texts).map(EmailAddress::new).toList();
    }

    @Override
    public void close() {
        runner.close();
    }
}
