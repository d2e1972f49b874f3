package sesemulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import sesemulator.protocol.CurrentCall;

/** An event as one line of JSON, in ASCII whatever its message holds. */
final class JsonEvents extends Formatter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public String format(LogRecord event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", EventText.time(event));
        fields.put("level", EventText.level(event));
        fields.put("logger", EventText.logger(event));
        CurrentCall.id().ifPresent(id -> fields.put("requestId", id));
        fields.put("message", formatMessage(event));
        if (event.getThrown() != null) {
            fields.put("stackTrace", EventText.stackTrace(event.getThrown()));
        }
        try {
            return JSON.writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }
}
