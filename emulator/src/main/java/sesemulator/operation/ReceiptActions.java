package sesemulator.operation;

import org.jspecify.annotations.Nullable;
import sesemulator.protocol.Operation;
import sesemulator.protocol.Operations;
import software.amazon.awssdk.services.ses.model.CloneReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.CreateReceiptFilterRequest;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.DeleteReceiptFilterRequest;
import software.amazon.awssdk.services.ses.model.DeleteReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.DeleteReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.DescribeActiveReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.DescribeReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.DescribeReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.ListReceiptFiltersRequest;
import software.amazon.awssdk.services.ses.model.ListReceiptRuleSetsRequest;
import software.amazon.awssdk.services.ses.model.ReorderReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.SetActiveReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.SetReceiptRulePositionRequest;
import software.amazon.awssdk.services.ses.model.UpdateReceiptRuleRequest;

/** The actions on what happens to mail that is received. */
public record ReceiptActions(
        ReceiptRuleSetOperations ruleSets, ReceiptRuleOperations rules, ReceiptFilterOperations filters)
        implements Operations.Table {
    @Override
    public @Nullable Operation<?, ?> find(String action) {
        return switch (action) {
            case "CloneReceiptRuleSet" ->
                Operation.of(CloneReceiptRuleSetRequest::builder, ruleSets::cloneReceiptRuleSet);
            case "CreateReceiptRuleSet" ->
                Operation.of(CreateReceiptRuleSetRequest::builder, ruleSets::createReceiptRuleSet);
            case "DeleteReceiptRuleSet" ->
                Operation.of(DeleteReceiptRuleSetRequest::builder, ruleSets::deleteReceiptRuleSet);
            case "DescribeActiveReceiptRuleSet" ->
                Operation.of(DescribeActiveReceiptRuleSetRequest::builder, ruleSets::describeActiveReceiptRuleSet);
            case "DescribeReceiptRuleSet" ->
                Operation.of(DescribeReceiptRuleSetRequest::builder, ruleSets::describeReceiptRuleSet);
            case "ListReceiptRuleSets" ->
                Operation.of(ListReceiptRuleSetsRequest::builder, ruleSets::listReceiptRuleSets);
            case "ReorderReceiptRuleSet" ->
                Operation.of(ReorderReceiptRuleSetRequest::builder, ruleSets::reorderReceiptRuleSet);
            case "SetActiveReceiptRuleSet" ->
                Operation.of(SetActiveReceiptRuleSetRequest::builder, ruleSets::setActiveReceiptRuleSet);
            case "CreateReceiptRule" -> Operation.of(CreateReceiptRuleRequest::builder, rules::createReceiptRule);
            case "DeleteReceiptRule" -> Operation.of(DeleteReceiptRuleRequest::builder, rules::deleteReceiptRule);
            case "DescribeReceiptRule" -> Operation.of(DescribeReceiptRuleRequest::builder, rules::describeReceiptRule);
            case "SetReceiptRulePosition" ->
                Operation.of(SetReceiptRulePositionRequest::builder, rules::setReceiptRulePosition);
            case "UpdateReceiptRule" -> Operation.of(UpdateReceiptRuleRequest::builder, rules::updateReceiptRule);
            case "CreateReceiptFilter" ->
                Operation.of(CreateReceiptFilterRequest::builder, filters::createReceiptFilter);
            case "DeleteReceiptFilter" ->
                Operation.of(DeleteReceiptFilterRequest::builder, filters::deleteReceiptFilter);
            case "ListReceiptFilters" -> Operation.of(ListReceiptFiltersRequest::builder, filters::listReceiptFilters);
            default -> null;
        };
    }
}
