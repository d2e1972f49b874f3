package sesemulator.operation;

import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.receipt.RuleBook;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleResponse;
import software.amazon.awssdk.services.ses.model.DeleteReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.DeleteReceiptRuleResponse;
import software.amazon.awssdk.services.ses.model.DescribeReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.DescribeReceiptRuleResponse;
import software.amazon.awssdk.services.ses.model.SetReceiptRulePositionRequest;
import software.amazon.awssdk.services.ses.model.SetReceiptRulePositionResponse;
import software.amazon.awssdk.services.ses.model.UpdateReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.UpdateReceiptRuleResponse;

/** The actions on the rules of a receipt rule set. */
public final class ReceiptRuleOperations {
    private final RuleBook book;

    public ReceiptRuleOperations(RuleBook book) {
        this.book = book;
    }

    CreateReceiptRuleResponse createReceiptRule(Scope scope, CreateReceiptRuleRequest request) {
        ModelValidation validation = named(request.ruleSetName()).name("after", request.after());
        ReceiptRuleModel.validate(validation, request.rule()).check();
        book.createRule(scope, request.ruleSetName(), ReceiptRuleReader.read(request.rule()), request.after());
        return CreateReceiptRuleResponse.builder().build();
    }

    UpdateReceiptRuleResponse updateReceiptRule(Scope scope, UpdateReceiptRuleRequest request) {
        ReceiptRuleModel.validate(named(request.ruleSetName()), request.rule()).check();
        book.updateRule(scope, request.ruleSetName(), ReceiptRuleReader.read(request.rule()));
        return UpdateReceiptRuleResponse.builder().build();
    }

    DeleteReceiptRuleResponse deleteReceiptRule(Scope scope, DeleteReceiptRuleRequest request) {
        named(request.ruleSetName())
                .requiredName("ruleName", request.ruleName())
                .check();
        book.deleteRule(scope, request.ruleSetName(), request.ruleName());
        return DeleteReceiptRuleResponse.builder().build();
    }

    DescribeReceiptRuleResponse describeReceiptRule(Scope scope, DescribeReceiptRuleRequest request) {
        named(request.ruleSetName())
                .requiredName("ruleName", request.ruleName())
                .check();
        return DescribeReceiptRuleResponse.builder()
                .rule(ReceiptRuleView.of(book.rule(scope, request.ruleSetName(), request.ruleName())))
                .build();
    }

    SetReceiptRulePositionResponse setReceiptRulePosition(Scope scope, SetReceiptRulePositionRequest request) {
        named(request.ruleSetName())
                .requiredName("ruleName", request.ruleName())
                .name("after", request.after())
                .check();
        book.moveRule(scope, request.ruleSetName(), request.ruleName(), request.after());
        return SetReceiptRulePositionResponse.builder().build();
    }

    private static ModelValidation named(@Nullable String ruleSetName) {
        return new ModelValidation().requiredName("ruleSetName", ruleSetName);
    }
}
