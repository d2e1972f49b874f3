package sesemulator.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How a run goes on behind an action. */
enum Disposition {
    CONTINUE,
    STOP_RULE,
    STOP_RULE_SET;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What a function's answer asks for; whatever it is not that (documented), CONTINUE. AWS's own example answers in
     * lower case, so case does not count (assumed).
     */
    static Disposition of(String answer) {
        try {
            JsonNode parsed = JSON.readTree(answer);
            String told = parsed == null ? "" : parsed.path("disposition").asText();
            for (Disposition disposition : values()) {
                if (disposition.name().equalsIgnoreCase(told)) {
                    return disposition;
                }
            }
            return CONTINUE;
        } catch (JsonProcessingException e) {
            return CONTINUE;
        }
    }
}
