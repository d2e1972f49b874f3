package sesemulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeFilterTest {
    private static final Scope SCOPE = new Scope("123456789012", "eu-west-1");

    @Test
    void covers_everything_when_nothing_is_told() {
        assertThat(ScopeFilter.ANY.covers(SCOPE)).isTrue();
    }

    @Test
    void covers_what_agrees_in_all_that_is_told() {
        assertThat(new ScopeFilter("123456789012", null).covers(SCOPE)).isTrue();
        assertThat(new ScopeFilter(null, "eu-west-1").covers(SCOPE)).isTrue();
        assertThat(new ScopeFilter("123456789012", "eu-west-1").covers(SCOPE)).isTrue();
    }

    @Test
    void covers_the_one_scope_that_it_is_made_of() {
        ScopeFilter filter = ScopeFilter.of(SCOPE);

        assertThat(filter.covers(SCOPE)).isTrue();
        assertThat(filter.covers(Scope.DEFAULT)).isFalse();
    }

    @Test
    void covers_nothing_that_differs_in_one() {
        assertThat(new ScopeFilter("999999999999", "eu-west-1").covers(SCOPE)).isFalse();
        assertThat(new ScopeFilter("123456789012", "us-east-1").covers(SCOPE)).isFalse();
    }
}
