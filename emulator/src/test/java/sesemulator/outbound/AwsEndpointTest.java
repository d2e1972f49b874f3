package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;

final class AwsEndpointTest {
    private static final Scope SCOPE = new Scope("111122223333", "eu-west-1");

    @Test
    void signs_as_the_account_unless_told_otherwise() {
        AwsEndpoint endpoint = AwsEndpoint.parse("http://localhost:4566/").orElseThrow();

        assertThat(endpoint.url()).isEqualTo(URI.create("http://localhost:4566/"));
        assertThat(endpoint.accessKeyId(SCOPE)).isEqualTo("111122223333");
        assertThat(endpoint.secretKey()).isEqualTo("any");
    }

    @Test
    void takes_credentials_out_of_the_url() {
        AwsEndpoint endpoint =
                AwsEndpoint.parse("https://minio:a%2Fb:c@minio.test:9000/base").orElseThrow();

        assertThat(endpoint.accessKeyId(SCOPE)).isEqualTo("minio");
        assertThat(endpoint.secretKey()).isEqualTo("a/b:c");
        assertThat(endpoint).hasToString("https://minio.test:9000/base");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:4566",
                "ftp://localhost",
                "http://",
                "http:///path",
                "http://localhost:0",
                "http://localhost:70000",
                "http://two words",
                "http://only-a-key@localhost",
                "http://:secret@localhost",
                "http://localhost?query",
                "http://localhost#fragment"
            })
    void is_nothing_else(String text) {
        assertThat(AwsEndpoint.parse(text)).isEmpty();
    }
}
