package sesemulator.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.receipt.FilterBook;
import sesemulator.receipt.ReceiptFilter;
import sesemulator.receipt.ReceiptFilter.Policy;
import software.amazon.awssdk.services.ses.model.CreateReceiptFilterRequest;
import software.amazon.awssdk.services.ses.model.CreateReceiptFilterResponse;
import software.amazon.awssdk.services.ses.model.DeleteReceiptFilterRequest;
import software.amazon.awssdk.services.ses.model.DeleteReceiptFilterResponse;
import software.amazon.awssdk.services.ses.model.ListReceiptFiltersRequest;
import software.amazon.awssdk.services.ses.model.ListReceiptFiltersResponse;
import software.amazon.awssdk.services.ses.model.ReceiptIpFilter;

/** The actions on IP address filters. */
public final class ReceiptFilterOperations {
    private static final List<String> POLICIES = List.of("Allow", "Block");

    private final FilterBook book;

    public ReceiptFilterOperations(FilterBook book) {
        this.book = book;
    }

    CreateReceiptFilterResponse createReceiptFilter(Scope scope, CreateReceiptFilterRequest request) {
        validate(request.filter());
        book.create(read(scope, request.filter()));
        return CreateReceiptFilterResponse.builder().build();
    }

    ListReceiptFiltersResponse listReceiptFilters(Scope scope, ListReceiptFiltersRequest request) {
        return ListReceiptFiltersResponse.builder()
                .filters(book.list(scope).stream()
                        .map(ReceiptFilterOperations::view)
                        .toList())
                .build();
    }

    DeleteReceiptFilterResponse deleteReceiptFilter(Scope scope, DeleteReceiptFilterRequest request) {
        new ModelValidation().required("filterName", request.filterName()).check();
        book.delete(scope, request.filterName());
        return DeleteReceiptFilterResponse.builder().build();
    }

    /** Observed: the form of a filter's name is no matter of the model, unlike a rule's. */
    private static void validate(software.amazon.awssdk.services.ses.model.@Nullable ReceiptFilter filter) {
        ModelValidation validation = new ModelValidation().required("filter", filter);
        if (filter != null) {
            validation.required("filter.name", filter.name()).required("filter.ipFilter", filter.ipFilter());
            validate(validation, filter.ipFilter());
        }
        validation.check();
    }

    private static void validate(ModelValidation validation, @Nullable ReceiptIpFilter ipFilter) {
        if (ipFilter != null) {
            validation
                    .required("filter.ipFilter.policy", ipFilter.policyAsString())
                    .oneOf("filter.ipFilter.policy", ipFilter.policyAsString(), POLICIES)
                    .required("filter.ipFilter.cidr", ipFilter.cidr());
        }
    }

    private static ReceiptFilter read(Scope scope, software.amazon.awssdk.services.ses.model.ReceiptFilter filter) {
        boolean isAllowed = filter.ipFilter().policyAsString().equals("Allow");
        return new ReceiptFilter(
                scope,
                filter.name(),
                isAllowed ? Policy.ALLOW : Policy.BLOCK,
                filter.ipFilter().cidr());
    }

    private static software.amazon.awssdk.services.ses.model.ReceiptFilter view(ReceiptFilter filter) {
        String policy =
                switch (filter.policy()) {
                    case ALLOW -> "Allow";
                    case BLOCK -> "Block";
                };
        return software.amazon.awssdk.services.ses.model.ReceiptFilter.builder()
                .name(filter.name())
                .ipFilter(ip -> ip.policy(policy).cidr(filter.cidr()))
                .build();
    }
}
