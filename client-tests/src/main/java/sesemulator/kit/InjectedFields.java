package sesemulator.kit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ses.SesAsyncClient;
import software.amazon.awssdk.services.ses.SesClient;

/** Gives a test's emulator and clients to the fields that are meant to have them. */
final class InjectedFields {
    static final Set<Class<?>> TYPES = Set.of(SesEmulator.class, SesClient.class, SesAsyncClient.class);

    private InjectedFields() {}

    /** Fills the fields of these types that nobody else cares for: neither annotated nor static, final or set. */
    static void fill(List<Object> instances, SesEmulator emulator) {
        instances.forEach(instance -> fields(instance).forEach(field -> {
            if (get(field, instance) == null) {
                set(field, instance, value(field.getType(), emulator));
            }
        }));
    }

    /** Empties them for the next test of the same instance. */
    static void clear(List<Object> instances, SesEmulator emulator) {
        instances.forEach(instance -> fields(instance).forEach(field -> {
            if (get(field, instance) == value(field.getType(), emulator)) {
                set(field, instance, null);
            }
        }));
    }

    private static Stream<Field> fields(Object instance) {
        return Stream.<Class<?>>iterate(instance.getClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(InjectedFields::isMeant);
    }

    private static boolean isMeant(Field field) {
        return TYPES.contains(field.getType())
                && field.getAnnotations().length == 0
                && !Modifier.isStatic(field.getModifiers())
                && !Modifier.isFinal(field.getModifiers());
    }

    private static @Nullable Object get(Field field, Object instance) {
        try {
            field.setAccessible(true);
            return field.get(instance);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " was made accessible", e);
        }
    }

    private static void set(Field field, Object instance, @Nullable Object value) {
        try {
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " was made accessible", e);
        }
    }

    static Object value(Class<?> type, SesEmulator emulator) {
        if (type == SesClient.class) {
            return emulator.clients().ses();
        }
        return type == SesAsyncClient.class ? emulator.clients().asyncSes() : emulator;
    }
}
