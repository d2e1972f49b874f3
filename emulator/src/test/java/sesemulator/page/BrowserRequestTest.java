package sesemulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BrowserRequestTest {
    private final OwnHosts hosts =
            new OwnHosts(List.of("127.0.0.1"), List.of("Ses.Company.com", "proxy.company.com:8443"));

    private static BrowserRequest request(String host, @Nullable String origin, @Nullable String site) {
        return new BrowserRequest("POST", host, origin, site, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:8080",
                "LOCALHOST.:8080",
                "ses.localhost:8080",
                "127.0.0.1:8080",
                "192.168.1.20",
                "[::1]:8080",
                "[fe80::1]",
                "ses:8080",
                "ses-emulator",
                "host.docker.internal:8080",
                "ses.testing.svc:8080",
                "ses.testing.svc.cluster.local",
                "ses.test",
                "ses.company.com",
                "SES.company.com.:443"
            })
    void takes_a_request_by_a_name_that_nobody_else_can_have(String host) {
        assertThat(request(host, null, null).objection(hosts)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.com",
                "evil.com:8080",
                "localhost.evil.com",
                "127.0.0.1.evil.com",
                "127.0.0.1.nip.io:8080",
                "ses.company.com.evil.com",
                "other.company.com",
                "evil.com:8080.",
                "internal.evil"
            })
    void refuses_a_name_that_a_foreign_page_can_lead_here(String host) {
        assertThat(request(host, null, null).objection(hosts))
                .hasValueSatisfying(reason -> assertThat(reason).contains(host, "--allowed-host"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://localhost:8080",
        "localhost, http://localhost",
        "localhost:80, http://localhost",
        "LocalHost:8080, http://localhost:8080",
        "[::1]:8080, http://[::1]:8080",
        "localhost:443, https://localhost",
        "localhost:8080, https://ses.company.com",
        "localhost:8080, https://proxy.company.com:8443"
    })
    void takes_what_its_own_page_asks(String host, String origin) {
        assertThat(request(host, origin, "same-origin").objection(hosts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://evil.com",
        "localhost:8080, http://localhost:3000",
        "localhost:8080, http://localhost",
        "localhost:8080, http://127.0.0.1:8080",
        "127.0.0.1:8080, http://127.0.0.1:3000",
        "127.0.0.1:8080, http://127.0.0.1",
        "localhost:8080, https://ses.company.com:3000",
        "localhost:8080, https://proxy.company.com",
        "localhost:8080, http://localhost:8080.evil.com",
        "localhost:8080, null",
        "localhost:8080, ''",
        "localhost:8080, chrome-extension://abcdef"
    })
    void refuses_what_another_page_asks(String host, String origin) {
        assertThat(request(host, origin, null).objection(hosts)).isNotEmpty();
        assertThat(request(host, origin, "same-origin").objection(hosts)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cross-site, false", "same-site, false", "Cross-Site, false", "same-origin, true", "none, true"})
    void goes_by_the_site_where_no_origin_is_told(String site, boolean taken) {
        BrowserRequest picture = new BrowserRequest("GET", "localhost", null, site, false);

        assertThat(picture.objection(hosts).isEmpty()).isEqualTo(taken);
    }

    @Test
    void lets_links_of_other_sites_lead_here() {
        BrowserRequest link = new BrowserRequest("GET", "localhost", null, "cross-site", true);
        BrowserRequest form = new BrowserRequest("POST", "localhost", null, "cross-site", true);
        BrowserRequest rebound = new BrowserRequest("GET", "evil.com", null, "cross-site", true);

        assertThat(link.objection(hosts)).isEmpty();
        assertThat(form.objection(hosts)).isNotEmpty();
        assertThat(rebound.objection(hosts)).isNotEmpty();
    }
}
