package sesemulator.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.ScopeFilter;
import sesemulator.seed.Seed.Entry;
import sesemulator.seed.Seed.Kind;

class SeedReaderTest {
    private static final Path EXAMPLE = Path.of("src", "test", "resources", "seed");
    private static final int LARGEST = 1000;

    @TempDir
    Path folder;

    @Test
    void reads_a_folder_in_the_order_in_which_things_need_each_other() {
        Seed seed = SeedReader.ofPath(EXAMPLE, LARGEST);

        assertThat(seed.entries())
                .extracting(Entry::kind)
                .containsExactly(
                        Kind.RECIPIENT_DOMAIN,
                        Kind.IDENTITY,
                        Kind.IDENTITY,
                        Kind.IDENTITY,
                        Kind.IDENTITY_POLICY,
                        Kind.RECEIPT_RULE_SET,
                        Kind.RECEIPT_RULE_SET,
                        Kind.RECEIPT_FILTER,
                        Kind.LAMBDA_FUNCTION,
                        Kind.SNS_SUBSCRIPTION,
                        Kind.RECEIVED_MAIL,
                        Kind.RECEIVED_MAIL);
        assertThat(seed.settings().frozen()).isTrue();
        assertThat(seed.withoutMail().entries()).extracting(Entry::kind).doesNotContain(Kind.RECEIVED_MAIL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            identities: [{name: a.example, colour: red}] | body:1: identities[0].colour: is unknown; known are [account, region, name, verificationStatus, policies]
            identities: a.example                        | body:1: identities: must be a list, not 'a.example'
            identities: [{account: 1, name: a.example}]  | body:1: identities[0].account: must be 12 digits, not '1'
            identities: [{region: mars, name: a.b}]      | body:1: identities[0].region: must be like us-east-1, not 'mars'
            identities: [{verificationStatus: Success}]  | body:1: identities[0]: name is missing
            identities: [{name: a, verificationStatus: No}] | body:1: identities[0].verificationStatus: must be one of [Pending, Success, Failed, TemporaryFailure, NotStarted], not 'No'
            identities: [{name: [a]}]                    | body:1: identities[0].name: must be one value, not a list
            identities: [~]                              | body:1: identities[0]: is empty
            settings: {rateLimit: 3}                     | body:1: settings.rateLimit: is unknown; known are [now, frozen]
            settings: {frozen: yes}                      | body:1: settings.frozen: must be true or false, not 'yes'
            settings: {now: today}                       | body:1: settings.now: must be like 2026-01-31T12:00:00Z, not 'today'
            receiptRuleSets: [{Rules: []}]               | body:1: receiptRuleSets[0]: Name is missing
            receiptRuleSets: [{Name: a, rules: []}]      | body:1: receiptRuleSets[0].rules: is unknown; known are [account, region, Metadata, Name, active, Rules]
            lambdaFunctions: [{functionArn: x, url: http://localhost/}] | body:1: lambdaFunctions[0].functionArn: must be like arn:aws:lambda:us-east-1:000000000000:function:name, not 'x'
            snsSubscriptions: [{topicArn: "arn:aws:sns:us-east-1:000000000000:t", endpoint: x}] | body:1: snsSubscriptions[0].endpoint: must be like http://localhost:3000/path, not 'x'
            receivedMessages: [{to: a@b.example, content: x}] | body:1: receivedMessages[0]: from is missing
            receivedMessages: [{from: "", content: x}]   | body:1: receivedMessages[0]: to is missing
            receivedMessages: [{from: "", to: [], content: x}] | body:1: receivedMessages[0].to: must name a recipient
            receivedMessages: [{from: a, to: a@b.example, content: x}] | body:1: receivedMessages[0].from: must be an address such as user@example.com, not 'a'
            receivedMessages: [{from: "", to: a@b.example}] | body:1: receivedMessages[0]: must have a file or a content
            receivedMessages: [{from: "", to: a@b.example, file: a.eml}] | body:1: receivedMessages[0].file: cannot be told here: a seed that comes by HTTP has no folder; give the content
            receivedMessages: [{from: "", to: a@b.example, content: x, age: old}] | body:1: receivedMessages[0].age: must be like PT25H, 25h or 500ms, not 'old'
            receivedMessages: [{from: "", to: a@b.example, content: x, age: 1h, receivedAt: 2026-01-31T12:00:00Z}] | body:1: receivedMessages[0]: has receivedAt and age; give one of them
            receivedMessages: [{from: "", to: a@b.example, content: x, verdicts: {spf: RED}}] | body:1: receivedMessages[0].verdicts.spf: spf must be one of [PASS, FAIL, GRAY, PROCESSING_FAILED], not 'RED'
            a: &x [1]                                    | body:1: a: is unknown; known are [account, region, settings, recipientDomains, identities, receiptRuleSets, receiptFilters, lambdaFunctions, snsSubscriptions, receivedMessages]
            [1]                                          | body:1: must have members, not be a list
            """)
    void names_line_member_and_rule_of_what_is_wrong(String seed, String problem) {
        assertThat(problems(seed)).containsExactly(problem);
    }

    @Test
    void tells_all_that_is_wrong_at_once_each_with_its_line() {
        String seed = """
                identities:
                  - name: a.example
                    colour: red

                  - verificationStatus: Success
                settings:
                  frozen: maybe
                """;

        assertThat(problems(seed))
                .containsExactly(
                        "body:7: settings.frozen: must be true or false, not 'maybe'",
                        "body:3: identities[0].colour: is unknown; known are [account, region, name,"
                                + " verificationStatus, policies]",
                        "body:5: identities[1]: name is missing");
    }

    @Test
    void tells_where_json_is_wrong() {
        assertThat(problems("{\n\"identities\": [\n}", Format.JSON).get(0)).startsWith("body:3: is not JSON: ");
        assertThat(problems("{\n\"account\": \"1\", \"account\": \"2\"}", Format.JSON))
                .containsExactly("body:2: account: is told twice");
        assertThat(problems("{\"colour\":\n3}", Format.JSON).get(0)).startsWith("body:1: colour: is unknown");
        assertThat(problems("{} {}", Format.JSON).get(0)).contains("a seed is one document");
        assertThat(problems("", Format.JSON)).containsExactly("body:1: is empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            identities: [a.example      | body:1: is not YAML
            account: "1" # \\naccount: 2 | body:1
            %TAG                        | body:1: is not YAML
            """)
    void tells_where_yaml_is_wrong(String seed, String start) {
        assertThat(problems(seed).get(0)).startsWith(start);
    }

    @Test
    void takes_no_aliases_and_so_no_bombs_of_them() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b]\n";

        assertThat(problems(bomb))
                .containsExactly("body:2: b[0]: aliases such as *a are not taken; write the value out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refuses_depth_without_an_overflow(String opening) {
        assertThat(problems(opening.repeat(5000), Format.JSON)).hasSize(1);
        assertThat(problems(opening.repeat(5000))).hasSize(1);
    }

    @Test
    void refuses_more_values_than_a_seed_may_have() {
        assertThat(problems("[" + "1,".repeat(200_000) + "1]", Format.JSON).get(0))
                .contains("a seed has at most 100000 values");
    }

    @Test
    void tells_at_most_a_hundred_problems() {
        assertThat(problems("identities:\n" + "- {name: [x]}\n".repeat(300))).hasSize(100);
    }

    @Test
    void keeps_digits_as_they_are_written() {
        assertThat(read("account: 000000000000\nidentities: [a.example]").entries())
                .hasSize(1);
        assertThat(read("account: 012345670123\nidentities: [a.example]").entries())
                .hasSize(1);
    }

    @Test
    void takes_only_one_active_rule_set_of_a_scope() {
        String seed = """
                receiptRuleSets:
                  - {Name: a, active: true}
                  - {Name: b, active: true}
                  - {Name: c, active: true, region: eu-west-1}
                """;

        assertThat(problems(seed))
                .containsExactly("body:3: receiptRuleSets[1]: cannot be active: the one of line 2 is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.eml", "/etc/hosts", "sub/../../secret.eml", "link.eml"})
    void reads_no_file_outside_of_its_folder(String file) throws IOException {
        Path inside = folder.resolve("seed");
        Files.createDirectories(inside.resolve("sub"));
        Files.writeString(folder.resolve("secret.eml"), "secret");
        Files.createSymbolicLink(inside.resolve("link.eml"), folder.resolve("secret.eml"));

        assertThat(problems(mailOf(inside, file)))
                .containsExactly(inside.resolve("seed.yaml")
                        + ":1: receivedMessages[0].file: leads out of the seed's folder: " + file);
    }

    @Test
    void names_the_file_that_is_not_there_or_no_mail() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Files.write(folder.resolve("large.eml"), new byte[LARGEST + 1]);
        Files.write(folder.resolve("empty.eml"), new byte[0]);

        assertThat(problems(mailOf(folder, "none.eml")).get(0)).endsWith("there is no file none.eml beside the seed");
        assertThat(problems(mailOf(folder, "sub")).get(0)).endsWith("is not a file: sub");
        assertThat(problems(mailOf(folder, "large.eml")).get(0))
                .endsWith("must have 1 to 1000 bytes, unlike large.eml with 1001");
        assertThat(problems(mailOf(folder, "empty.eml")).get(0)).contains("must have 1 to 1000 bytes");
    }

    private static Path mailOf(Path folder, String file) throws IOException {
        return Files.writeString(
                folder.resolve("seed.yaml"),
                "receivedMessages: [{from: \"\", to: a@b.example, file: \"" + file + "\"}]");
    }

    @Test
    void tells_the_problems_of_all_files_of_a_folder() throws IOException {
        Files.writeString(folder.resolve("b.yml"), "settings: {frozen: true}\nx: 1");
        Files.writeString(folder.resolve("a.json"), "{\"settings\": {\"frozen\": true}, \"identities\": 1}");
        Files.writeString(folder.resolve("c.txt"), "not looked at");

        assertThat(problems(folder))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(folder + "/a.json:1: identities: must be a list"),
                        second -> assertThat(second)
                                .isEqualTo(folder + "/b.yml:1: settings: are told already by " + folder + "/a.json"),
                        third -> assertThat(third).startsWith(folder + "/b.yml:2: x: is unknown"));
    }

    @Test
    void needs_a_file_that_is_there_and_tells_what_it_is() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Path text = Files.writeString(folder.resolve("seed.txt"), "identities: []");

        assertThat(problems(folder.resolve("none.yaml")).get(0)).contains("none.yaml: cannot be read");
        assertThat(problems(folder.resolve("empty")))
                .containsExactly(folder.resolve("empty") + ": holds no file that ends in .yaml, .yml or .json");
        assertThat(problems(text)).containsExactly(text + ": a seed's name ends in .yaml, .yml or .json");
    }

    @Test
    void knows_formats_by_their_content_type() {
        assertThat(Format.ofContentType("Application/YAML; charset=utf-8")).contains(Format.YAML);
        assertThat(Format.ofContentType("application/json")).contains(Format.JSON);
        assertThat(Format.ofContentType("text/plain")).isEmpty();
    }

    @Test
    void refuses_a_document_too_large_to_be_a_seed() {
        byte[] large = new byte[Format.Limits.LARGEST_DOCUMENT + 1];

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> SeedReader.ofBody(large, Format.YAML, ScopeFilter.ANY))
                .withMessageContaining("is larger than 16777216 bytes");
    }

    private static Seed read(String yaml) {
        return SeedReader.ofBody(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, ScopeFilter.ANY);
    }

    private static List<String> problems(String yaml) {
        return problems(yaml, Format.YAML);
    }

    private static List<String> problems(String text, Format format) {
        SeedException e = catchThrowableOfType(
                SeedException.class,
                () -> SeedReader.ofBody(text.getBytes(StandardCharsets.UTF_8), format, ScopeFilter.ANY));
        return e.problems();
    }

    private static List<String> problems(Path path) {
        return catchThrowableOfType(SeedException.class, () -> SeedReader.ofPath(path, LARGEST))
                .problems();
    }
}
