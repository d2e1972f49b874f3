package sesemulator.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import sesemulator.error.SesErrors;

/**
 * A sending-authorization policy: who may do what with an identity (documented, "Using sending authorization").
 *
 * <p>What is not understood is refused: a policy that was kept but not obeyed would let tests pass that fail at AWS.
 */
public record PolicyDocument(List<Statement> statements) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /** @throws sesemulator.error.SesException {@code InvalidPolicy}; the texts are assumed */
    public static PolicyDocument parse(String text) {
        JsonNode root = read(text);
        JsonNode statement = root.path("Statement");
        List<JsonNode> nodes = elements(statement);
        if (!root.isObject() || nodes.isEmpty()) {
            throw SesErrors.invalidPolicy("A policy needs at least one Statement.");
        }
        return new PolicyDocument(nodes.stream().map(Statement::read).toList());
    }

    /** Whether the account may do the action with the resource: some statement allows it, and none denies it. */
    public boolean allows(String accountId, String action, String resource, PolicyContext context) {
        List<Statement> matching = statements.stream()
                .filter(statement -> statement.matches(accountId, action, resource, context))
                .toList();
        return !matching.isEmpty() && matching.stream().allMatch(Statement::allow);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw SesErrors.invalidPolicy("The policy is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static List<JsonNode> elements(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).toList();
        }
        return node.isMissingNode() ? List.of() : List.of(node);
    }

    /**
     * One statement.
     *
     * @param principals account ids or {@code *}
     * @param actions patterns in lower case, {@code *} for any run of characters
     * @param resources patterns
     * @param conditions all of which must hold
     */
    record Statement(
            boolean allow,
            List<String> principals,
            List<String> actions,
            List<String> resources,
            List<PolicyCondition> conditions) {
        static Statement read(JsonNode node) {
            String effect = node.path("Effect").asText();
            if (!effect.equals("Allow") && !effect.equals("Deny")) {
                throw SesErrors.invalidPolicy("A Statement's Effect is Allow or Deny, not '" + effect + "'.");
            }
            if (node.has("NotPrincipal") || node.has("NotAction") || node.has("NotResource")) {
                throw SesErrors.invalidPolicy(
                        "NotPrincipal, NotAction and NotResource are not supported by this emulator.");
            }
            JsonNode principal = node.path("Principal");
            return new Statement(
                    effect.equals("Allow"),
                    texts(principal.isObject() ? principal.path("AWS") : principal, "Principal").stream()
                            .map(Statement::account)
                            .toList(),
                    texts(node.path("Action"), "Action").stream()
                            .map(action -> action.toLowerCase(Locale.ROOT))
                            .toList(),
                    texts(node.path("Resource"), "Resource"),
                    PolicyCondition.readAll(node.path("Condition")));
        }

        boolean matches(String accountId, String action, String resource, PolicyContext context) {
            String wanted = action.toLowerCase(Locale.ROOT);
            return principals.stream().anyMatch(p -> p.equals("*") || p.equals(accountId))
                    && actions.stream().anyMatch(pattern -> Wildcard.matches(pattern, wanted))
                    && resources.stream().anyMatch(pattern -> Wildcard.matches(pattern, resource))
                    && conditions.stream().allMatch(condition -> condition.holds(context));
        }

        private static List<String> texts(JsonNode node, String member) {
            List<String> texts = elements(node).stream().map(JsonNode::asText).toList();
            if (texts.isEmpty()) {
                throw SesErrors.invalidPolicy("A Statement needs the member " + member + ".");
            }
            return texts;
        }

        /** The account of {@code arn:aws:iam::ACCOUNT:root}, or the text itself. */
        private static String account(String principal) {
            List<String> parts = List.of(principal.split(":", -1));
            return principal.startsWith("arn:") && parts.size() > 4 ? parts.get(4) : principal;
        }
    }
}
