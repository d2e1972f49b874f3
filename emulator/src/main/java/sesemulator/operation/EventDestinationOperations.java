package sesemulator.operation;

import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.configuration.ConfigurationSetBook;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetEventDestinationRequest;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetEventDestinationResponse;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetTrackingOptionsRequest;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetTrackingOptionsResponse;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetEventDestinationRequest;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetEventDestinationResponse;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetTrackingOptionsRequest;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetTrackingOptionsResponse;
import software.amazon.awssdk.services.ses.model.TrackingOptions;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetEventDestinationRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetEventDestinationResponse;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetTrackingOptionsRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetTrackingOptionsResponse;

/** The actions on what a configuration set tells, to whom, and by which links it knows. */
public final class EventDestinationOperations {
    private final ConfigurationSetBook book;

    public EventDestinationOperations(ConfigurationSetBook book) {
        this.book = book;
    }

    CreateConfigurationSetEventDestinationResponse createConfigurationSetEventDestination(
            Scope scope, CreateConfigurationSetEventDestinationRequest request) {
        ModelValidation validation = ConfigurationSetOperations.requireName(request.configurationSetName());
        EventDestinationReader.check(validation, request.eventDestination());
        validation.check();
        book.addDestination(
                scope, request.configurationSetName(), EventDestinationReader.read(request.eventDestination()));
        return CreateConfigurationSetEventDestinationResponse.builder().build();
    }

    UpdateConfigurationSetEventDestinationResponse updateConfigurationSetEventDestination(
            Scope scope, UpdateConfigurationSetEventDestinationRequest request) {
        ModelValidation validation = ConfigurationSetOperations.requireName(request.configurationSetName());
        EventDestinationReader.check(validation, request.eventDestination());
        validation.check();
        book.changeDestination(
                scope, request.configurationSetName(), EventDestinationReader.read(request.eventDestination()));
        return UpdateConfigurationSetEventDestinationResponse.builder().build();
    }

    DeleteConfigurationSetEventDestinationResponse deleteConfigurationSetEventDestination(
            Scope scope, DeleteConfigurationSetEventDestinationRequest request) {
        ConfigurationSetOperations.requireName(request.configurationSetName())
                .required("eventDestinationName", request.eventDestinationName())
                .check();
        book.removeDestination(scope, request.configurationSetName(), request.eventDestinationName());
        return DeleteConfigurationSetEventDestinationResponse.builder().build();
    }

    CreateConfigurationSetTrackingOptionsResponse createConfigurationSetTrackingOptions(
            Scope scope, CreateConfigurationSetTrackingOptionsRequest request) {
        ConfigurationSetOperations.requireName(request.configurationSetName())
                .required("trackingOptions", request.trackingOptions())
                .check();
        book.addRedirectDomain(scope, request.configurationSetName(), domain(request.trackingOptions()));
        return CreateConfigurationSetTrackingOptionsResponse.builder().build();
    }

    UpdateConfigurationSetTrackingOptionsResponse updateConfigurationSetTrackingOptions(
            Scope scope, UpdateConfigurationSetTrackingOptionsRequest request) {
        ConfigurationSetOperations.requireName(request.configurationSetName())
                .required("trackingOptions", request.trackingOptions())
                .check();
        book.changeRedirectDomain(scope, request.configurationSetName(), domain(request.trackingOptions()));
        return UpdateConfigurationSetTrackingOptionsResponse.builder().build();
    }

    DeleteConfigurationSetTrackingOptionsResponse deleteConfigurationSetTrackingOptions(
            Scope scope, DeleteConfigurationSetTrackingOptionsRequest request) {
        ConfigurationSetOperations.requireName(request.configurationSetName()).check();
        book.removeRedirectDomain(scope, request.configurationSetName());
        return DeleteConfigurationSetTrackingOptionsResponse.builder().build();
    }

    /** Empty where it is not told; no domain is that (the check says so). */
    private static String domain(TrackingOptions options) {
        @Nullable String domain = options.customRedirectDomain();
        return domain == null ? "" : domain;
    }
}
