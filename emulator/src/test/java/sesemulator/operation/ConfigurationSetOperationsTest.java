package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.error.Refusal;

class ConfigurationSetOperationsTest {
    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void prepare() {
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));
        ConfigurationSetCalls.prepare(bench);
    }

    @Test
    void tells_only_what_is_asked_for() {
        assertThat(describe())
                .contains("<Name>set</Name>")
                .doesNotContain("Options>")
                .doesNotContain("Destination");
    }

    @Test
    void shows_what_was_put() {
        bench.call(
                "UpdateConfigurationSetReputationMetricsEnabled",
                Map.of("ConfigurationSetName", "set", "Enabled", "true"));
        bench.call(
                "PutConfigurationSetDeliveryOptions",
                Map.of("ConfigurationSetName", "set", "DeliveryOptions.TlsPolicy", "Require"));
        bench.call("CreateConfigurationSetTrackingOptions", ConfigurationSetCalls.tracking("set"));

        assertThat(describe("eventDestinations", "trackingOptions", "deliveryOptions", "reputationOptions"))
                .contains("<TopicARN>arn:aws:sns:us-west-2:111122223333:events</TopicARN>", "<member>send</member>")
                .contains("<CustomRedirectDomain>links.example.com</CustomRedirectDomain>")
                .contains("<TlsPolicy>Require</TlsPolicy>")
                .contains("<ReputationMetricsEnabled>true</ReputationMetricsEnabled>")
                .contains("<SendingEnabled>true</SendingEnabled>")
                .doesNotContain("LastFreshStart");
    }

    @Test
    void starts_afresh_when_sending_is_enabled_again() {
        enableSending("false");
        enableSending("true");

        assertThat(describe("reputationOptions")).contains("<LastFreshStart>2026-01-02T03:04:05.678Z</LastFreshStart>");
    }

    @Test
    void holds_back_what_is_sent_by_a_set_that_is_paused_or_is_not_there() {
        Map<String, String> call = new TreeMap<>(SendingCalls.SEND_EMAIL);
        call.put("ConfigurationSetName", "set");
        bench.call("SendEmail", call);

        enableSending("false");
        assertThat(bench.refusal("SendEmail", call).code()).isEqualTo("ConfigurationSetSendingPausedException");

        call.put("ConfigurationSetName", "unknown");
        assertThat(bench.refusal("SendEmail", call))
                .isEqualTo(new Refusal(
                        "ConfigurationSetDoesNotExist", 400, "Configuration set <unknown> does not exist."));
    }

    @ParameterizedTest
    @CsvSource({
        "CreateConfigurationSet, ConfigurationSet.Name=set, ConfigurationSetAlreadyExists",
        "CreateConfigurationSet, ConfigurationSet.Name=a b, InvalidConfigurationSet",
        "DeleteConfigurationSet, ConfigurationSetName=unknown, ConfigurationSetDoesNotExist",
        "DescribeConfigurationSet, ConfigurationSetName=unknown, ConfigurationSetDoesNotExist",
        "DeleteConfigurationSetEventDestination, ConfigurationSetName=set&EventDestinationName=unknown,"
                + " EventDestinationDoesNotExist",
        "CreateConfigurationSetTrackingOptions,"
                + " ConfigurationSetName=set&TrackingOptions.CustomRedirectDomain=other.example, InvalidTrackingOptions",
        "CreateConfigurationSetTrackingOptions,"
                + " ConfigurationSetName=tracking&TrackingOptions.CustomRedirectDomain=example.com,"
                + " TrackingOptionsAlreadyExistsException",
        "DeleteConfigurationSetTrackingOptions, ConfigurationSetName=set, TrackingOptionsDoesNotExistException",
        "ListConfigurationSets, MaxItems=0, InvalidParameterValue",
        "DescribeConfigurationSet, ConfigurationSetName=set&ConfigurationSetAttributeNames.member.1=all,"
                + " ValidationError",
    })
    void refuses(String action, String parameters, String code) {
        Map<String, String> call = new TreeMap<>();
        for (String parameter : parameters.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            call.put(parts[0], parts[1]);
        }

        assertThat(bench.refusal(action, call).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "SNSDestination.TopicARN=nonsense, InvalidSNSDestination",
        "KinesisFirehoseDestination.IAMRoleARN=arn:aws:iam::111122223333:role/r&"
                + "KinesisFirehoseDestination.DeliveryStreamARN=nonsense, InvalidFirehoseDestination",
        "KinesisFirehoseDestination.IAMRoleARN=arn:aws:iam::111122223333:role/r, ValidationError",
        "CloudWatchDestination.DimensionConfigurations.member.1.DimensionName=a b&"
                + "CloudWatchDestination.DimensionConfigurations.member.1.DimensionValueSource=messageTag&"
                + "CloudWatchDestination.DimensionConfigurations.member.1.DefaultDimensionValue=none,"
                + " InvalidCloudWatchDestination",
        "CloudWatchDestination.DimensionConfigurations.member.1.DimensionName=a, ValidationError",
        "MatchingEventTypes.member.1=unheardOf, ValidationError",
        "Enabled=true, InvalidParameterValue",
    })
    void refuses_a_target(String parameters, String code) {
        Map<String, String> call = new TreeMap<>(ConfigurationSetCalls.targetless("set", "new"));
        for (String parameter : parameters.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            call.put("EventDestination." + parts[0], parts[1]);
        }

        assertThat(bench.refusal("CreateConfigurationSetEventDestination", call).code())
                .isEqualTo(code);
    }

    @Test
    void keeps_no_more_than_ten_destinations_and_each_name_once() {
        assertThat(refusal("there")).isEqualTo("EventDestinationAlreadyExists");
        for (int i = 2; i <= 10; i++) {
            bench.call(
                    "CreateConfigurationSetEventDestination", ConfigurationSetCalls.destination("set", "number" + i));
        }

        assertThat(refusal("eleventh")).isEqualTo("LimitExceeded");
    }

    private String refusal(String destination) {
        return bench.refusal(
                        "CreateConfigurationSetEventDestination", ConfigurationSetCalls.destination("set", destination))
                .code();
    }

    private void enableSending(String enabled) {
        bench.call("UpdateConfigurationSetSendingEnabled", Map.of("ConfigurationSetName", "set", "Enabled", enabled));
    }

    private String describe(String... attributes) {
        Map<String, String> call = new TreeMap<>(Map.of("ConfigurationSetName", "set"));
        for (int i = 0; i < attributes.length; i++) {
            call.put("ConfigurationSetAttributeNames.member." + (i + 1), attributes[i]);
        }
        return bench.call("DescribeConfigurationSet", call);
    }
}
