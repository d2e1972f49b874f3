package sesemulator.operation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.ReceiptCalls.with;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sesemulator.error.Refusal;

/** The service model as a second witness: what it requires cannot be left out. */
class RequiredMembersTest {
    /** Calls in which nothing is missing. */
    private static final Map<String, String> SEND_BOUNCE = Map.ofEntries(
            Map.entry("OriginalMessageId", "received-1"),
            Map.entry("BounceSender", "mailer-daemon@example.com"),
            Map.entry("MessageDsn.ReportingMta", "dns; example.com"),
            Map.entry("MessageDsn.ExtensionFields.member.1.Name", "X-One"),
            Map.entry("MessageDsn.ExtensionFields.member.1.Value", "one"),
            Map.entry("BouncedRecipientInfoList.member.1.Recipient", "user@example.com"),
            Map.entry("BouncedRecipientInfoList.member.1.RecipientDsnFields.Action", "failed"),
            Map.entry("BouncedRecipientInfoList.member.1.RecipientDsnFields.Status", "5.1.1"),
            Map.entry("BouncedRecipientInfoList.member.1.RecipientDsnFields.ExtensionFields.member.1.Name", "X-Two"),
            Map.entry("BouncedRecipientInfoList.member.1.RecipientDsnFields.ExtensionFields.member.1.Value", "two"));

    private static final Map<String, String> IDENTITY = Map.ofEntries(
            Map.entry("Identity", "example.com"),
            Map.entry("Identities.member.1", "example.com"),
            Map.entry("Domain", "example.com"),
            Map.entry("EmailAddress", "user@example.com"),
            Map.entry("DkimEnabled", "false"),
            Map.entry("ForwardingEnabled", "true"),
            Map.entry("NotificationType", "Bounce"),
            Map.entry("Enabled", "true"),
            Map.entry("PolicyName", "mine"),
            Map.entry("PolicyNames.member.1", "mine"),
            Map.entry("Policy", """
                    {"Statement":{"Effect":"Allow","Principal":"*","Action":"ses:*","Resource":"*"}}"""));

    private static final Map<String, String> TEMPLATE = Map.ofEntries(
            Map.entry("Template.TemplateName", "mine"),
            Map.entry("Template.SubjectPart", "Hi {{name}}"),
            Map.entry("TemplateName", "mine"),
            Map.entry("TemplateData", """
                    {"name":"Ann"}"""));

    private final OperationsBench bench = new OperationsBench();

    /** An action's name and the path of a member that it requires, as on the wire. */
    record Member(String action, String path) {
        /** The path as SES tells it: {@code bouncedRecipientInfoList.1.member.recipient}. */
        String told() {
            return Stream.of(path.replaceAll("member\\.([0-9]+)", "$1.member").split("\\.", -1))
                    .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                    .collect(joining("."));
        }

        boolean holds(String parameter) {
            return parameter.equals(path) || parameter.startsWith(path + ".");
        }
    }

    static List<Member> members() {
        return lines().filter(line -> line.contains(" "))
                .map(line -> List.of(line.split(" ", 2)))
                .map(parts -> new Member(parts.get(0), parts.get(1)))
                .toList();
    }

    static List<String> actions() {
        return lines().map(line -> line.split(" ", 2)[0]).distinct().toList();
    }

    private static Stream<String> lines() {
        try (InputStream in = RequiredMembersTest.class.getResourceAsStream("/operation/required-members.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_action_is_looked_at() {
        assertThat(bench.table().names()).containsExactlyInAnyOrderElementsOf(actions());
    }

    @ParameterizedTest
    @MethodSource("actions")
    void a_call_in_which_nothing_is_missing_passes(String action) {
        prepare();

        String answer = bench.call(action, complete(action));

        assertThat(answer).startsWith("<" + action + "Response ");
    }

    @ParameterizedTest
    @MethodSource("members")
    void a_required_member_cannot_be_left_out(Member member) {
        prepare();
        Map<String, String> incomplete = complete(member.action()).entrySet().stream()
                .filter(parameter -> !member.holds(parameter.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

        Refusal refusal = bench.refusal(member.action(), incomplete);

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("1 validation error detected: Value at '" + member.told()
                        + "' failed to satisfy constraint: Member must not be null"));
    }

    private static Map<String, String> complete(String action) {
        if (action.contains("Receipt")) {
            return ReceiptCalls.complete(action);
        }
        if (action.contains("CustomVerificationEmail")) {
            return VerificationCalls.complete(action);
        }
        if (action.endsWith("Template") || action.endsWith("Templates")) {
            return action.equals("CreateTemplate") ? with(TEMPLATE, "Template.TemplateName", "new") : TEMPLATE;
        }
        if (action.contains("ConfigurationSet")) {
            return ConfigurationSetCalls.complete(action);
        }
        if (action.equals("SendBounce")) {
            return SEND_BOUNCE;
        }
        return action.startsWith("Send") ? SendingCalls.complete(action) : IDENTITY;
    }

    private void prepare() {
        bench.bounces.receive(OperationsBench.HOME, "sender@outside.example", "user@example.com");
        bench.call("VerifyDomainIdentity", IDENTITY);
        bench.call("CreateTemplate", TEMPLATE);
        ConfigurationSetCalls.prepare(bench);
        VerificationCalls.prepare(bench);
        bench.call("CreateReceiptRuleSet", Map.of("RuleSetName", "rules"));
        bench.call("CreateReceiptRule", Map.of("RuleSetName", "rules", "Rule.Name", "mine"));
    }
}
