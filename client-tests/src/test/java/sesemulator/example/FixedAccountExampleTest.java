package sesemulator.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sesemulator.kit.ReceivedMail;
import sesemulator.kit.SesEmulator;
import sesemulator.kit.SesEmulatorExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;

/** A program whose client is made once, from settings. */
class FixedAccountExampleTest {
    // snippet: fixed account
    @RegisterExtension
    static final SesEmulatorExtension SES = SesEmulatorExtension.builder()
            .account("111122223333", "inbound.example")
            .build();
    // end of snippet

    @Test
    void bounces_with_a_client_made_from_settings(SesEmulator emulator) {
        ReceivedMail mail = emulator.receive("ann@outside.example", "nobody@inbound.example", "Hello", "");

        try (SesClient ses = client(SES.endpoint(), "111122223333", "us-east-1")) {
            new InboundHandler(ses).handle(mail.messageId(), mail.to());
        }

        assertThat(emulator.bounces()).singleElement().refersTo(mail);
    }

    private static SesClient client(URI endpoint, String accessKey, String region) {
        return SesClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "any")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
