package sesemulator.protocol;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fills any request or response with values that are all different, in every field. */
final class Filler {
    private int count;

    Object filled(SdkPojo builder) {
        Class<?> type = ((SdkBuilder<?, ?>) builder).build().getClass();
        for (SdkField<?> field : builder.sdkFields()) {
            field.set(builder, value(field, getterType(type, field)));
        }
        return ((SdkBuilder<?, ?>) builder).build();
    }

    private static Type getterType(Class<?> owner, SdkField<?> field) {
        String member = field.memberName();
        String wanted = member.toLowerCase(Locale.ROOT);
        return Stream.of(owner.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && method.getName().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(owner + " has no getter for " + member))
                .getGenericReturnType();
    }

    private Object value(SdkField<?> field, Type type) {
        MarshallingType<?> kind = field.marshallingType();
        count++;
        if (kind == MarshallingType.LIST) {
            SdkField<?> member = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            Type memberType = argument(type, 0);
            return List.of(value(member, memberType), value(member, memberType), value(member, memberType));
        }
        if (kind == MarshallingType.MAP) {
            SdkField<?> entry = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> map = new LinkedHashMap<>();
            map.put(text(argument(type, 0)), value(entry, argument(type, 1)));
            map.put(text(argument(type, 0)), value(entry, argument(type, 1)));
            return map;
        }
        if (kind == MarshallingType.SDK_POJO) {
            return filled(field.constructor().get());
        }
        return scalar(kind, type);
    }

    private Object scalar(MarshallingType<?> kind, Type type) {
        if (kind == MarshallingType.STRING) {
            return text(type);
        }
        if (kind == MarshallingType.BOOLEAN) {
            return count % 2 == 0;
        }
        if (kind == MarshallingType.INTEGER) {
            return count;
        }
        if (kind == MarshallingType.LONG) {
            return (long) count;
        }
        if (kind == MarshallingType.DOUBLE) {
            return count + 0.25;
        }
        if (kind == MarshallingType.INSTANT) {
            return Instant.ofEpochMilli(1_790_000_000_123L + count);
        }
        if (kind == MarshallingType.SDK_BYTES) {
            return SdkBytes.fromString("bytes \u0000\n" + count, StandardCharsets.UTF_8);
        }
        throw new AssertionError("No value for " + kind.getTargetClass());
    }

    private String text(Type type) {
        count++;
        if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
            Object[] constants = enumeration.getEnumConstants();
            // The last one stands for what the SDK does not know.
            return constants[count % (constants.length - 1)].toString();
        }
        return "text " + count + " <&>\"'%+=;\r\n\té€😀";
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
