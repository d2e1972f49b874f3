package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.OTHER_REGION;

import org.junit.jupiter.api.Test;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** What every keeper of owners of domains does. */
public interface RecipientDomainsContract {
    /** Empty at first. */
    RecipientDomains domains();

    @Test
    default void gives_a_domain_to_one_owner_at_a_time() {
        domains().put(new RecipientDomain("example.com", HOME));
        domains().put(new RecipientDomain("example.com", OTHER_REGION));

        assertThat(domains().find("example.com")).contains(new RecipientDomain("example.com", OTHER_REGION));
        assertThat(domains().all()).hasSize(1);
    }

    @Test
    default void finds_a_domain_but_not_its_parent_or_child() {
        domains().put(new RecipientDomain("sub.example.com", HOME));

        assertThat(domains().find("example.com")).isEmpty();
        assertThat(domains().find("deep.sub.example.com")).isEmpty();
        assertThat(domains().find("sub.example.com")).isPresent();
    }

    @Test
    default void lists_the_domains_of_a_scope_newest_first() {
        RecipientDomain first = new RecipientDomain("first.example", HOME);
        RecipientDomain second = new RecipientDomain("second.example", HOME);
        domains().put(first);
        domains().put(second);
        domains().put(new RecipientDomain("third.example", OTHER_REGION));

        assertThat(domains().list(ScopeFilter.of(HOME), Page.Request.first(10)).items())
                .containsExactly(second, first);
        assertThat(domains().list(ScopeFilter.ANY, Page.Request.first(2)).nextToken())
                .isPresent();
    }

    @Test
    default void removes_a_domain_once() {
        domains().put(new RecipientDomain("example.com", HOME));
        domains().put(new RecipientDomain("example.org", HOME));

        assertThat(domains().remove("example.com")).isTrue();
        assertThat(domains().remove("example.com")).isFalse();
        assertThat(domains().all()).containsExactly(new RecipientDomain("example.org", HOME));
    }

    @Test
    default void removes_all_of_a_scope() {
        domains().put(new RecipientDomain("example.com", HOME));
        domains().put(new RecipientDomain("example.org", OTHER_REGION));

        assertThat(domains().removeAll(ScopeFilter.of(HOME))).isEqualTo(1);

        assertThat(domains().all()).containsExactly(new RecipientDomain("example.org", OTHER_REGION));
        assertThat(domains().removeAll(ScopeFilter.ANY)).isEqualTo(1);
    }
}
