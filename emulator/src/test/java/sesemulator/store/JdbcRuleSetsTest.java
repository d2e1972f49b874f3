package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.receipt.RuleSet;
import sesemulator.receipt.RuleSetsContract;

class JdbcRuleSetsTest {
    @Test
    void keeps_rule_sets_and_the_active_one_when_it_is_opened_again(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("kept");
        RuleSet rules =
                new RuleSet(HOME, "rules", Instant.parse("2026-01-02T03:04:05.678Z"), List.of(RuleSetsContract.RICH));
        try (Store first = Store.open(url)) {
            first.ruleSets().put(rules);
            first.ruleSets().activate(HOME, "rules");
        }

        try (Store again = Store.open(url)) {
            assertThat(again.ruleSets().active(HOME)).hasValue(rules);
        }
    }

    @Test
    void writes_each_kind_of_action_under_its_name() {
        String document = Json.write(RuleSetsContract.RICH);

        assertThat(document)
                .contains("{\"type\":\"AddHeader\",\"headerName\":\"X-Mail\",\"headerValue\":\"schön\"}")
                .contains("{\"type\":\"SNS\",\"topicArn\":\"arn:aws:sns:us-west-2:111122223333:mail\",")
                .contains("{\"type\":\"Stop\",\"topicArn\":null}");
    }
}
