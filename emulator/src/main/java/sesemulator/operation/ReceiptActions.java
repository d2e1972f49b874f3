package sesemulator.operation;

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
        ReceiptRuleSetOperations ruleSets, ReceiptRuleOperations rules, ReceiptFilterOperations filters) {
    void addTo(Operations.Builder table) {
        table.add("CloneReceiptRuleSet", CloneReceiptRuleSetRequest::builder, ruleSets::cloneReceiptRuleSet)
                .add("CreateReceiptRuleSet", CreateReceiptRuleSetRequest::builder, ruleSets::createReceiptRuleSet)
                .add("DeleteReceiptRuleSet", DeleteReceiptRuleSetRequest::builder, ruleSets::deleteReceiptRuleSet)
                .add(
                        "DescribeActiveReceiptRuleSet",
                        DescribeActiveReceiptRuleSetRequest::builder,
                        ruleSets::describeActiveReceiptRuleSet)
                .add("DescribeReceiptRuleSet", DescribeReceiptRuleSetRequest::builder, ruleSets::describeReceiptRuleSet)
                .add("ListReceiptRuleSets", ListReceiptRuleSetsRequest::builder, ruleSets::listReceiptRuleSets)
                .add("ReorderReceiptRuleSet", ReorderReceiptRuleSetRequest::builder, ruleSets::reorderReceiptRuleSet)
                .add(
                        "SetActiveReceiptRuleSet",
                        SetActiveReceiptRuleSetRequest::builder,
                        ruleSets::setActiveReceiptRuleSet)
                .add("CreateReceiptRule", CreateReceiptRuleRequest::builder, rules::createReceiptRule)
                .add("DeleteReceiptRule", DeleteReceiptRuleRequest::builder, rules::deleteReceiptRule)
                .add("DescribeReceiptRule", DescribeReceiptRuleRequest::builder, rules::describeReceiptRule)
                .add("SetReceiptRulePosition", SetReceiptRulePositionRequest::builder, rules::setReceiptRulePosition)
                .add("UpdateReceiptRule", UpdateReceiptRuleRequest::builder, rules::updateReceiptRule)
                .add("CreateReceiptFilter", CreateReceiptFilterRequest::builder, filters::createReceiptFilter)
                .add("DeleteReceiptFilter", DeleteReceiptFilterRequest::builder, filters::deleteReceiptFilter)
                .add("ListReceiptFilters", ListReceiptFiltersRequest::builder, filters::listReceiptFilters);
    }
}
