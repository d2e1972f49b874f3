package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CAPTURED;
import static sesemulator.control.ControlClient.CLOCK;
import static sesemulator.control.ControlClient.IDENTITIES;
import static sesemulator.control.ControlClient.MESSAGES;
import static sesemulator.control.ControlClient.OBJECTS;
import static sesemulator.control.ControlClient.RECEIVED;
import static sesemulator.control.ControlClient.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sesemulator.StartedEmulator;

/** The same seed and the same calls give the same bytes. */
final class RandomSeedTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:mail";
    private static final String SCOPE = "account=111122223333&region=us-east-1";

    /** Everything that an account gets to see, call by call. */
    private static final class Session {
        private final ControlClient control;
        private final String account;
        private final List<String> seen = new ArrayList<>();

        Session(ControlClient control, String account) {
            this.control = control;
            this.account = account;
        }

        private String scope() {
            return "account=" + account + "&region=us-east-1";
        }

        Session freeze() {
            control.put(CLOCK + "?" + scope(), "{\"frozen\": true, \"now\": \"2026-01-31T12:00:00Z\"}");
            return this;
        }

        Session activateRule() {
            call("Action=VerifyDomainIdentity&Domain=example.com");
            call("Action=CreateReceiptRuleSet&RuleSetName=rules");
            call("Action=CreateReceiptRule&RuleSetName=rules&Rule.Name=only&Rule.Enabled=true"
                    + "&Rule.Actions.member.1.S3Action.BucketName=mail"
                    + "&Rule.Actions.member.1.S3Action.TopicArn=" + TOPIC
                    + "&Rule.Actions.member.2.BounceAction.SmtpReplyCode=550"
                    + "&Rule.Actions.member.2.BounceAction.Message=No"
                    + "&Rule.Actions.member.2.BounceAction.Sender=mailer@example.com");
            call("Action=SetActiveReceiptRuleSet&RuleSetName=rules");
            return this;
        }

        /** Receives a mail, waits for its rules, bounces it twice: the second call is one too many in the second. */
        Session bounce() {
            String mail = control.receive("from=ann@sender.example&to=bob@example.com&" + scope());
            see(RECEIVED + "/" + mail + "?wait=30s");
            see(RECEIVED + "/" + mail + "/raw");
            call(mail);
            call(mail);
            return this;
        }

        private void call(String formOrMail) {
            Answer answer = formOrMail.startsWith("Action=")
                    ? control.call(account, "us-east-1", formOrMail)
                    : control.sendBounce(
                            account, "us-east-1", formOrMail, "mailer@example.com", "bob@example.com", "DoesNotExist");
            seen.add(answer.text());
        }

        private void see(String path) {
            seen.add(control.get(path).text());
        }

        List<String> all() {
            for (String list : List.of(RECEIVED, CAPTURED, REFUSED, OBJECTS, MESSAGES, IDENTITIES)) {
                see(list + "?" + scope());
            }
            for (String bounce : control.get(CAPTURED + "?" + scope()).ids()) {
                see(CAPTURED + "/" + bounce + "/raw");
            }
            return seen;
        }
    }

    private static List<String> everything(String... flags) {
        try (StartedEmulator emulator = new StartedEmulator(flags)) {
            return session(emulator).freeze().activateRule().bounce().all();
        }
    }

    private static Session session(StartedEmulator emulator) {
        return new Session(new ControlClient(emulator.uri()), "111122223333");
    }

    @Test
    void makes_the_same_calls_give_the_same_bytes() {
        List<String> first = everything("--random-seed", "42");

        assertThat(first)
                .anyMatch(seen -> seen.contains("Message-ID: <0100"))
                .anyMatch(seen -> seen.contains("Throttling"));
        assertThat(everything("--random-seed", "42")).isEqualTo(first);
    }

    @Test
    void makes_other_bytes_of_another_seed_and_of_none() {
        String id = everything("--random-seed", "42").toString();

        assertThat(everything("--random-seed", "43").toString()).isNotEqualTo(id);
        assertThat(everything().toString()).isNotEqualTo(everything().toString());
    }

    @Test
    void lets_nobody_else_disturb_what_an_account_gets() {
        try (StartedEmulator emulator = new StartedEmulator("--random-seed", "42")) {
            ControlClient control = new ControlClient(emulator.uri());
            Session neighbour =
                    new Session(control, "444455556666").freeze().activateRule().bounce();

            Session session = session(emulator).freeze();
            neighbour.bounce();
            session.activateRule();
            control.call("777788889999", "us-east-1", "Action=Nonsense");
            control.raw("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            session.bounce();
            neighbour.bounce();

            assertThat(session.all()).isEqualTo(everything("--random-seed", "42"));
        }
    }

    @Test
    void begins_anew_when_the_account_is_reset() {
        try (StartedEmulator emulator = new StartedEmulator("--random-seed", "42")) {
            List<String> first =
                    session(emulator).freeze().activateRule().bounce().all();
            ControlClient control = new ControlClient(emulator.uri());
            control.post("/_emulator/reset?" + SCOPE, "");

            assertThat(session(emulator).freeze().activateRule().bounce().all()).isEqualTo(first);
        }
    }

    @Test
    void gives_no_id_twice_without_a_reset() {
        try (StartedEmulator emulator = new StartedEmulator("--random-seed", "42", "--rate-limit", "0")) {
            Session session = session(emulator).freeze().activateRule().bounce().bounce();
            ControlClient control = new ControlClient(emulator.uri());
            control.delete(RECEIVED + "?" + SCOPE);

            session.bounce();

            assertThat(control.get(CAPTURED + "?" + SCOPE).ids()).hasSize(9).doesNotHaveDuplicates();
            assertThat(originals(control))
                    .as("mail that came after the deletion has another id, too")
                    .hasSize(3);
        }
    }

    private static Set<String> originals(ControlClient control) {
        Set<String> originals = new TreeSet<>();
        control.get(CAPTURED + "?" + SCOPE).all("originalMessageId").forEach(originals::add);
        return originals;
    }
}
