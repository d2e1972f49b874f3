package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** What every keeper of functions' URLs does. */
public interface FunctionUrlsContract {
    Arn HERE = Arn.ofFunction("arn:aws:lambda:us-east-1:000000000000:function:mail")
            .orElseThrow();
    Arn ELSEWHERE = Arn.ofFunction("arn:aws:lambda:eu-west-1:111122223333:function:mail")
            .orElseThrow();
    URI ONE = URI.create("http://localhost:9000/one");
    URI TWO = URI.create("http://localhost:9000/two");

    FunctionUrls urls();

    @Test
    default void keeps_the_last_url_that_was_told() {
        urls().put(new FunctionUrl(HERE, ONE));
        urls().put(new FunctionUrl(HERE, TWO));

        assertThat(urls().find(HERE.value())).hasValue(TWO);
        assertThat(urls().find(ELSEWHERE.value())).isEmpty();
    }

    @Test
    default void belongs_to_the_scope_of_the_function() {
        urls().put(new FunctionUrl(HERE, ONE));
        urls().put(new FunctionUrl(ELSEWHERE, TWO));

        assertThat(urls().list(ScopeFilter.of(Scope.DEFAULT), Page.Request.first(9))
                        .items())
                .containsExactly(new FunctionUrl(HERE, ONE));
        assertThat(urls().removeAll(ScopeFilter.of(Scope.DEFAULT))).isEqualTo(1);
        assertThat(urls().find(HERE.value())).isEmpty();
        assertThat(urls().remove(ELSEWHERE.value())).isTrue();
        assertThat(urls().remove(ELSEWHERE.value())).isFalse();
    }
}
