package sesemulator.protocol;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Parameters → a request of the SDK, by walking the fields that its class tells of itself.
 *
 * <p>Parameters that no field asks for are ignored, as SES does with those of a newer or older client. {@code Name=} makes
 * a list present and empty; a structure is present when anything in it was sent. What is required is not known here.
 */
final class RequestDecoder {
    private static final int SHOWN = 100;

    private final Parameters parameters;
    private final Set<String> known = new TreeSet<>();

    private RequestDecoder(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @throws SesException {@code MalformedInput} if a value does not have its field's type */
    static <B extends SdkPojo & SdkBuilder<B, I>, I> I decode(Supplier<B> builder, Parameters parameters) {
        B request = builder.get();
        new RequestDecoder(parameters).fill(request, "");
        return request.build();
    }

    /**
     * Decodes as above, but takes no parameter that no field asks for.
     *
     * @throws SesException {@code MalformedInput} for such a parameter, too
     */
    static <B extends SdkPojo & SdkBuilder<B, I>, I> I decodeExactly(Supplier<B> builder, Parameters parameters) {
        B request = builder.get();
        RequestDecoder decoder = new RequestDecoder(parameters);
        decoder.fill(request, "");
        parameters.names().stream()
                .filter(name -> !decoder.known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw SesErrors.malformedInput("The parameter " + name + " is unknown.");
                });
        return request.build();
    }

    private void fill(SdkPojo builder, String prefix) {
        for (SdkField<?> field : builder.sdkFields()) {
            String name = prefix + field.locationName();
            if (parameters.mention(name)) {
                read(field, name).ifPresent(value -> field.set(builder, value));
            }
        }
    }

    private Optional<Object> read(SdkField<?> field, String name) {
        known.add(name);
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            return Optional.of(readList(field.getRequiredTrait(ListTrait.class).memberFieldInfo(), name));
        }
        if (type == MarshallingType.SDK_POJO) {
            return Optional.of(readStructure(field, name));
        }
        return parameters.value(name).map(text -> readScalar(type, name, text));
    }

    private List<Object> readList(SdkField<?> memberField, String name) {
        requireNoText(name, "a list, whose members are " + Parameters.member(name, 1) + " and so on");
        List<Object> members = new ArrayList<>();
        for (int number : parameters.members(name)) {
            read(memberField, Parameters.member(name, number)).ifPresent(members::add);
        }
        return members;
    }

    private Object readStructure(SdkField<?> field, String name) {
        requireNoText(name, "a structure, whose parts are " + name + ".PartName");
        SdkPojo builder = field.constructor().get();
        fill(builder, name + ".");
        return ((SdkBuilder<?, ?>) builder).build();
    }

    private void requireNoText(String name, String rule) {
        parameters.value(name).filter(text -> !text.isEmpty()).ifPresent(text -> {
            throw SesErrors.malformedInput(
                    "The parameter " + name + " has the value '" + shown(text) + "', but it is " + rule + ".");
        });
    }

    private static Object readScalar(MarshallingType<?> type, String name, String text) {
        try {
            return Scalars.read(type, text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw SesErrors.malformedInput("The parameter " + name + " has the value '" + shown(text)
                    + "', which cannot be read: " + e.getMessage() + ".");
        }
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
