package sesemulator.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.ser.InstantSerializer;
import java.time.Instant;
import sesemulator.configuration.EventTarget;
import sesemulator.receipt.ReceiptAction;

/** Records as JSON documents; members that a newer version added are ignored by an older one. */
final class Json {
    /** Of the types that Java has for times, the one that is here. */
    private static final SimpleModule TIME = new SimpleModule()
            .addSerializer(InstantSerializer.INSTANCE)
            .addDeserializer(Instant.class, InstantDeserializer.INSTANT);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(TIME)
            .addMixIn(ReceiptAction.class, ReceiptActionTypes.class)
            .addMixIn(EventTarget.class, EventTargetTypes.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record could not be written as JSON: " + value, e);
        }
    }

    static <T> T read(String document, Class<T> type) {
        try {
            return MAPPER.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document in the store is not a " + type.getSimpleName(), e);
        }
    }
}
