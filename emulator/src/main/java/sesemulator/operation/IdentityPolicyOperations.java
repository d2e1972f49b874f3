package sesemulator.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import sesemulator.account.Scope;
import sesemulator.identity.SendingAuthorization;
import software.amazon.awssdk.services.ses.model.DeleteIdentityPolicyRequest;
import software.amazon.awssdk.services.ses.model.DeleteIdentityPolicyResponse;
import software.amazon.awssdk.services.ses.model.GetIdentityPoliciesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityPoliciesResponse;
import software.amazon.awssdk.services.ses.model.ListIdentityPoliciesRequest;
import software.amazon.awssdk.services.ses.model.ListIdentityPoliciesResponse;
import software.amazon.awssdk.services.ses.model.PutIdentityPolicyRequest;
import software.amazon.awssdk.services.ses.model.PutIdentityPolicyResponse;

/** The actions on sending-authorization policies. */
public final class IdentityPolicyOperations {
    private final SendingAuthorization authorization;

    public IdentityPolicyOperations(SendingAuthorization authorization) {
        this.authorization = authorization;
    }

    PutIdentityPolicyResponse putIdentityPolicy(Scope scope, PutIdentityPolicyRequest request) {
        new ModelValidation()
                .required("identity", request.identity())
                .required("policyName", request.policyName())
                .required("policy", request.policy())
                .check();
        authorization.put(scope, request.identity(), request.policyName(), request.policy());
        return PutIdentityPolicyResponse.builder().build();
    }

    GetIdentityPoliciesResponse getIdentityPolicies(Scope scope, GetIdentityPoliciesRequest request) {
        new ModelValidation()
                .required("identity", request.identity())
                .required("policyNames", request.hasPolicyNames() ? request.policyNames() : null)
                .check();
        Map<String, String> policies = new LinkedHashMap<>(authorization.policies(scope, request.identity()));
        policies.keySet().retainAll(request.policyNames());
        return GetIdentityPoliciesResponse.builder().policies(policies).build();
    }

    ListIdentityPoliciesResponse listIdentityPolicies(Scope scope, ListIdentityPoliciesRequest request) {
        new ModelValidation().required("identity", request.identity()).check();
        return ListIdentityPoliciesResponse.builder()
                .policyNames(authorization.policies(scope, request.identity()).keySet())
                .build();
    }

    DeleteIdentityPolicyResponse deleteIdentityPolicy(Scope scope, DeleteIdentityPolicyRequest request) {
        new ModelValidation()
                .required("identity", request.identity())
                .required("policyName", request.policyName())
                .check();
        authorization.remove(scope, request.identity(), request.policyName());
        return DeleteIdentityPolicyResponse.builder().build();
    }
}
