package sesemulator.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KnownErrorsTest {
    /** Not errors of SES: what is of HTTP. */
    private static final Set<String> NOT_OF_SES = Set.of("RequestEntityTooLarge");

    @Test
    void agrees_with_the_errors_that_leave() throws Exception {
        for (SesException error : errorsThatLeave()) {
            if (!NOT_OF_SES.contains(error.code())) {
                assertThat(KnownErrors.status(error.code())).as(error.code()).contains(error.status());
            }
        }
    }

    @Test
    void has_statuses_of_errors_only() {
        assertThat(KnownErrors.all()).hasSizeGreaterThan(50).allSatisfy((code, status) -> assertThat(status)
                .isBetween(400, 599));
    }

    @Test
    void tells_the_text_where_it_is_the_same_in_all_cases() {
        assertThat(KnownErrors.text("Throttling")).isEqualTo("Rate exceeded");
        assertThat(KnownErrors.text("MessageRejected")).isEqualTo("A fault was asked to answer MessageRejected.");
    }

    private static List<SesException> errorsThatLeave() throws ReflectiveOperationException {
        List<SesException> errors = new ArrayList<>();
        for (Method method : SesErrors.class.getDeclaredMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            boolean isOneError = Modifier.isPublic(method.getModifiers())
                    && Arrays.stream(parameters).allMatch(type -> type == String.class);
            if (isOneError) {
                errors.add((SesException) method.invoke(
                        null, Arrays.stream(parameters).map(type -> "x").toArray()));
            }
        }
        assertThat(errors).hasSizeGreaterThan(20);
        return errors;
    }
}
