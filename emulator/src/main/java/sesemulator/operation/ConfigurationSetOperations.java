package sesemulator.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.configuration.ConfigurationSet;
import sesemulator.configuration.ConfigurationSetBook;
import sesemulator.configuration.TlsPolicy;
import sesemulator.error.SesErrors;
import sesemulator.mail.Page;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetRequest;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetResponse;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetRequest;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetResponse;
import software.amazon.awssdk.services.ses.model.DescribeConfigurationSetRequest;
import software.amazon.awssdk.services.ses.model.DescribeConfigurationSetResponse;
import software.amazon.awssdk.services.ses.model.ListConfigurationSetsRequest;
import software.amazon.awssdk.services.ses.model.ListConfigurationSetsResponse;
import software.amazon.awssdk.services.ses.model.PutConfigurationSetDeliveryOptionsRequest;
import software.amazon.awssdk.services.ses.model.PutConfigurationSetDeliveryOptionsResponse;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetReputationMetricsEnabledRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetReputationMetricsEnabledResponse;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetSendingEnabledRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetSendingEnabledResponse;

/** The actions on configuration sets, but for their event destinations and tracking options. */
public final class ConfigurationSetOperations {
    private static final List<String> TLS_POLICIES = List.of("Require", "Optional");
    private static final List<String> ATTRIBUTES =
            List.of("eventDestinations", "trackingOptions", "deliveryOptions", "reputationOptions");
    /** Documented. */
    private static final int LARGEST_PAGE = 1000;

    private final ConfigurationSetBook book;

    public ConfigurationSetOperations(ConfigurationSetBook book) {
        this.book = book;
    }

    CreateConfigurationSetResponse createConfigurationSet(Scope scope, CreateConfigurationSetRequest request) {
        ModelValidation validation = new ModelValidation().required("configurationSet", request.configurationSet());
        if (request.configurationSet() != null) {
            validation.required(
                    "configurationSet.name", request.configurationSet().name());
        }
        validation.check();
        book.create(scope, request.configurationSet().name());
        return CreateConfigurationSetResponse.builder().build();
    }

    DeleteConfigurationSetResponse deleteConfigurationSet(Scope scope, DeleteConfigurationSetRequest request) {
        requireName(request.configurationSetName()).check();
        book.delete(scope, request.configurationSetName());
        return DeleteConfigurationSetResponse.builder().build();
    }

    /** Tells the attributes that are asked for (documented). */
    DescribeConfigurationSetResponse describeConfigurationSet(Scope scope, DescribeConfigurationSetRequest request) {
        List<String> asked = request.configurationSetAttributeNamesAsStrings();
        ModelValidation validation = requireName(request.configurationSetName());
        for (int i = 0; i < asked.size(); i++) {
            validation.oneOf("configurationSetAttributeNames." + (i + 1) + ".member", asked.get(i), ATTRIBUTES);
        }
        validation.check();
        ConfigurationSet set = book.find(scope, request.configurationSetName());
        var view = DescribeConfigurationSetResponse.builder().configurationSet(it -> it.name(set.name()));
        if (asked.contains("eventDestinations")) {
            view.eventDestinations(set.destinations().stream()
                    .map(EventDestinationReader::view)
                    .toList());
        }
        if (asked.contains("trackingOptions") && set.redirectDomain() != null) {
            view.trackingOptions(options -> options.customRedirectDomain(set.redirectDomain()));
        }
        if (asked.contains("deliveryOptions")) {
            view.deliveryOptions(options -> options.tlsPolicy(name(set.tlsPolicy())));
        }
        if (asked.contains("reputationOptions")) {
            view.reputationOptions(options -> options.sendingEnabled(set.sendingEnabled())
                    .reputationMetricsEnabled(set.reputationMetricsEnabled())
                    .lastFreshStart(set.lastFreshStart()));
        }
        return view.build();
    }

    ListConfigurationSetsResponse listConfigurationSets(Scope scope, ListConfigurationSetsRequest request) {
        int size = request.maxItems() == null ? LARGEST_PAGE : request.maxItems();
        if (size < 1 || size > LARGEST_PAGE) {
            throw SesErrors.invalidParameterValue("MaxItems must be between 1 and " + LARGEST_PAGE + ".");
        }
        Page<ConfigurationSet> page = book.list(scope, Paging.page(size, request.nextToken()));
        return ListConfigurationSetsResponse.builder()
                .configurationSets(page.items().stream()
                        .map(set -> software.amazon.awssdk.services.ses.model.ConfigurationSet.builder()
                                .name(set.name())
                                .build())
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    PutConfigurationSetDeliveryOptionsResponse putConfigurationSetDeliveryOptions(
            Scope scope, PutConfigurationSetDeliveryOptionsRequest request) {
        var options = request.deliveryOptions();
        String policy = options == null ? "Optional" : options.tlsPolicyAsString();
        requireName(request.configurationSetName())
                .oneOf("deliveryOptions.tlsPolicy", "".equals(policy) ? null : policy, TLS_POLICIES)
                .check();
        if (policy == null || policy.isEmpty()) { // assumed: the code is the model's, the case nobody has told
            throw SesErrors.invalidDeliveryOptions("DeliveryOptions must hold a TlsPolicy.");
        }
        book.setTlsPolicy(
                scope,
                request.configurationSetName(),
                policy.equals("Require") ? TlsPolicy.REQUIRE : TlsPolicy.OPTIONAL);
        return PutConfigurationSetDeliveryOptionsResponse.builder().build();
    }

    UpdateConfigurationSetReputationMetricsEnabledResponse updateConfigurationSetReputationMetricsEnabled(
            Scope scope, UpdateConfigurationSetReputationMetricsEnabledRequest request) {
        requireName(request.configurationSetName())
                .required("enabled", request.enabled())
                .check();
        book.setReputationMetricsEnabled(scope, request.configurationSetName(), request.enabled());
        return UpdateConfigurationSetReputationMetricsEnabledResponse.builder().build();
    }

    UpdateConfigurationSetSendingEnabledResponse updateConfigurationSetSendingEnabled(
            Scope scope, UpdateConfigurationSetSendingEnabledRequest request) {
        requireName(request.configurationSetName())
                .required("enabled", request.enabled())
                .check();
        book.setSendingEnabled(scope, request.configurationSetName(), request.enabled());
        return UpdateConfigurationSetSendingEnabledResponse.builder().build();
    }

    static ModelValidation requireName(@Nullable String name) {
        return new ModelValidation().required("configurationSetName", name);
    }

    private static String name(TlsPolicy policy) {
        return switch (policy) {
            case REQUIRE -> "Require";
            case OPTIONAL -> "Optional";
        };
    }
}
