package sesemulator.operation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.receipt.ReceiptRule;
import sesemulator.receipt.RuleBook;
import sesemulator.receipt.RuleSet;
import software.amazon.awssdk.services.ses.model.CloneReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.CloneReceiptRuleSetResponse;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleSetResponse;
import software.amazon.awssdk.services.ses.model.DeleteReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.DeleteReceiptRuleSetResponse;
import software.amazon.awssdk.services.ses.model.DescribeActiveReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.DescribeActiveReceiptRuleSetResponse;
import software.amazon.awssdk.services.ses.model.DescribeReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.DescribeReceiptRuleSetResponse;
import software.amazon.awssdk.services.ses.model.ListReceiptRuleSetsRequest;
import software.amazon.awssdk.services.ses.model.ListReceiptRuleSetsResponse;
import software.amazon.awssdk.services.ses.model.ReceiptRuleSetMetadata;
import software.amazon.awssdk.services.ses.model.ReorderReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.ReorderReceiptRuleSetResponse;
import software.amazon.awssdk.services.ses.model.SetActiveReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.SetActiveReceiptRuleSetResponse;

/** The actions on receipt rule sets. */
public final class ReceiptRuleSetOperations {
    /** Assumed: that lists are paged is documented, how long a page is, is not. */
    private static final int PAGE = 20;

    private final RuleBook book;

    public ReceiptRuleSetOperations(RuleBook book) {
        this.book = book;
    }

    CreateReceiptRuleSetResponse createReceiptRuleSet(Scope scope, CreateReceiptRuleSetRequest request) {
        requireName(request.ruleSetName());
        book.createRuleSet(scope, request.ruleSetName());
        return CreateReceiptRuleSetResponse.builder().build();
    }

    CloneReceiptRuleSetResponse cloneReceiptRuleSet(Scope scope, CloneReceiptRuleSetRequest request) {
        new ModelValidation()
                .requiredName("originalRuleSetName", request.originalRuleSetName())
                .requiredName("ruleSetName", request.ruleSetName())
                .check();
        book.cloneRuleSet(scope, request.ruleSetName(), request.originalRuleSetName());
        return CloneReceiptRuleSetResponse.builder().build();
    }

    DeleteReceiptRuleSetResponse deleteReceiptRuleSet(Scope scope, DeleteReceiptRuleSetRequest request) {
        requireName(request.ruleSetName());
        book.deleteRuleSet(scope, request.ruleSetName());
        return DeleteReceiptRuleSetResponse.builder().build();
    }

    ListReceiptRuleSetsResponse listReceiptRuleSets(Scope scope, ListReceiptRuleSetsRequest request) {
        String last = lastOfPageBefore(request.nextToken());
        List<RuleSet> left = book.ruleSets(scope).stream()
                .filter(set -> set.name().compareTo(last) > 0)
                .toList();
        List<RuleSet> page = left.subList(0, Math.min(PAGE, left.size()));
        return ListReceiptRuleSetsResponse.builder()
                .ruleSets(page.stream().map(ReceiptRuleSetOperations::metadata).toList())
                .nextToken(left.size() > PAGE ? token(page.get(PAGE - 1).name()) : null)
                .build();
    }

    DescribeReceiptRuleSetResponse describeReceiptRuleSet(Scope scope, DescribeReceiptRuleSetRequest request) {
        requireName(request.ruleSetName());
        RuleSet ruleSet = book.ruleSet(scope, request.ruleSetName());
        return DescribeReceiptRuleSetResponse.builder()
                .metadata(metadata(ruleSet))
                .rules(rules(ruleSet.rules()))
                .build();
    }

    /** Without a name, no rule set is active any more (documented). */
    SetActiveReceiptRuleSetResponse setActiveReceiptRuleSet(Scope scope, SetActiveReceiptRuleSetRequest request) {
        new ModelValidation().name("ruleSetName", request.ruleSetName()).check();
        if (request.ruleSetName() == null) {
            book.deactivate(scope);
        } else {
            book.activate(scope, request.ruleSetName());
        }
        return SetActiveReceiptRuleSetResponse.builder().build();
    }

    DescribeActiveReceiptRuleSetResponse describeActiveReceiptRuleSet(
            Scope scope, DescribeActiveReceiptRuleSetRequest request) {
        return book.active(scope)
                .map(ruleSet -> DescribeActiveReceiptRuleSetResponse.builder()
                        .metadata(metadata(ruleSet))
                        .rules(rules(ruleSet.rules()))
                        .build())
                .orElseGet(() -> DescribeActiveReceiptRuleSetResponse.builder().build());
    }

    ReorderReceiptRuleSetResponse reorderReceiptRuleSet(Scope scope, ReorderReceiptRuleSetRequest request) {
        new ModelValidation()
                .requiredName("ruleSetName", request.ruleSetName())
                .required("ruleNames", request.hasRuleNames() ? request.ruleNames() : null)
                .names("ruleNames", request.ruleNames())
                .check();
        book.reorder(scope, request.ruleSetName(), request.ruleNames());
        return ReorderReceiptRuleSetResponse.builder().build();
    }

    private static void requireName(@Nullable String ruleSetName) {
        new ModelValidation().requiredName("ruleSetName", ruleSetName).check();
    }

    private static ReceiptRuleSetMetadata metadata(RuleSet ruleSet) {
        return ReceiptRuleSetMetadata.builder()
                .name(ruleSet.name())
                .createdTimestamp(ruleSet.createdAt())
                .build();
    }

    private static List<software.amazon.awssdk.services.ses.model.ReceiptRule> rules(List<ReceiptRule> rules) {
        return rules.stream().map(ReceiptRuleView::of).toList();
    }

    private static String token(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A name, so that what is added or deleted between two pages shifts nothing; without a token, before all names. */
    private static String lastOfPageBefore(@Nullable String token) {
        try {
            return token == null ? "" : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw SesErrors.invalidParameterValue("Invalid token: " + token); // observed
        }
    }
}
