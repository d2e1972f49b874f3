package sesemulator.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** What every keeper of configuration sets does. */
public interface ConfigurationSetsContract {
    Scope HERE = new Scope("111122223333", "us-east-1");
    Scope THERE = new Scope("444455556666", "eu-west-1");

    /** Empty at first. */
    ConfigurationSets configurationSets();

    @Test
    default void keeps_all_of_a_configuration_set() {
        ConfigurationSet whole = whole(HERE, "whole");

        configurationSets().put(ConfigurationSet.fresh(HERE, "whole"));
        configurationSets().put(whole);
        configurationSets().put(ConfigurationSet.fresh(THERE, "whole"));

        assertThat(configurationSets().find(HERE, "whole")).contains(whole);
        assertThat(configurationSets().find(THERE, "whole")).contains(ConfigurationSet.fresh(THERE, "whole"));
        assertThat(configurationSets().find(HERE, "other")).isEmpty();
        assertThat(configurationSets().count(HERE)).isEqualTo(1);
    }

    @Test
    default void lists_and_removes_configuration_sets() {
        configurationSets().put(ConfigurationSet.fresh(HERE, "one"));
        configurationSets().put(ConfigurationSet.fresh(HERE, "two"));
        configurationSets().put(ConfigurationSet.fresh(THERE, "three"));

        Page<ConfigurationSet> first = configurationSets().list(HERE, Page.Request.first(1));
        assertThat(first.items()).extracting(ConfigurationSet::name).containsExactly("two");
        assertThat(configurationSets()
                        .list(HERE, new Page.Request(1, first.next()))
                        .items())
                .extracting(ConfigurationSet::name)
                .containsExactly("one");
        assertThat(configurationSets().remove(HERE, "one")).isTrue();
        assertThat(configurationSets().remove(HERE, "one")).isFalse();
        assertThat(configurationSets().removeAll(ScopeFilter.ANY)).isEqualTo(2);
    }

    static ConfigurationSet whole(Scope scope, String name) {
        return new ConfigurationSet(
                scope,
                name,
                false,
                true,
                Instant.parse("2026-01-02T12:00:00Z"),
                TlsPolicy.REQUIRE,
                "links.example.com",
                List.of(
                        new EventDestination(
                                "topic", true, Set.of("send", "bounce"), new EventTarget.Sns("arn:aws:sns:x:y:z")),
                        new EventDestination(
                                "stream", false, Set.of("click"), new EventTarget.Firehose("role", "stream")),
                        new EventDestination(
                                "metrics",
                                true,
                                Set.of("open"),
                                new EventTarget.CloudWatch(
                                        List.of(new EventTarget.Dimension("campaign", "messageTag", "none"))))));
    }
}
