package sesemulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** What every store of policies does. */
public abstract class IdentityPoliciesContract {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");
    private static final Scope OTHER = new Scope("444455556666", "eu-west-1");

    /** An empty one. */
    protected abstract IdentityPolicies policies();

    @Test
    void keeps_policies_by_name_as_they_were_given() {
        IdentityPolicies policies = policies();
        policies.put(SCOPE, "example.com", "b", "{ \"odd\" : \"%_'\\\\ \u00e9\ud83d\ude00\r\n\" }");
        policies.put(SCOPE, "example.com", "a", "{}");
        policies.put(SCOPE, "other.example", "c", "{}");
        policies.put(OTHER, "example.com", "d", "{}");

        assertThat(policies.of(SCOPE, "example.com").keySet()).containsExactly("a", "b");
        assertThat(policies.of(SCOPE, "example.com"))
                .containsEntry("b", "{ \"odd\" : \"%_'\\\\ \u00e9\ud83d\ude00\r\n\" }");
        assertThat(policies.of(OTHER, "example.com")).containsOnlyKeys("d");
        assertThat(policies.of(SCOPE, "%")).isEmpty();
    }

    @Test
    void replaces_the_one_of_that_name() {
        IdentityPolicies policies = policies();
        policies.put(SCOPE, "example.com", "a", "{}");

        policies.put(SCOPE, "example.com", "a", "[]");

        assertThat(policies.of(SCOPE, "example.com")).containsEntry("a", "[]").hasSize(1);
    }

    @Test
    void removes_one_or_all_of_an_identity_or_of_a_scope() {
        IdentityPolicies policies = policies();
        policies.put(SCOPE, "example.com", "a", "{}");
        policies.put(SCOPE, "example.com", "b", "{}");
        policies.put(SCOPE, "other.example", "a", "{}");
        policies.put(OTHER, "example.com", "a", "{}");

        assertThat(policies.remove(SCOPE, "example.com", "a")).isTrue();
        assertThat(policies.remove(SCOPE, "example.com", "a")).isFalse();
        assertThat(policies.of(SCOPE, "example.com")).containsOnlyKeys("b");
        policies.removeAll(SCOPE, "example.com");
        assertThat(policies.of(SCOPE, "example.com")).isEmpty();
        assertThat(policies.removeAll(ScopeFilter.of(SCOPE))).isEqualTo(1);
        assertThat(policies.of(OTHER, "example.com")).hasSize(1);
    }
}
