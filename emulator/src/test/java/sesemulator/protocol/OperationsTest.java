package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;
import sesemulator.error.SesException;
import software.amazon.awssdk.services.ses.model.ListIdentitiesRequest;
import software.amazon.awssdk.services.ses.model.ListIdentitiesResponse;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendBounceResponse;

final class OperationsTest {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");

    private final Operations operations = new SomeOperations()
            .add("SendBounce", SendBounceRequest::builder, (scope, request) -> SendBounceResponse.builder()
                    .build())
            .add("ListIdentities", ListIdentitiesRequest::builder, (scope, request) -> ListIdentitiesResponse.builder()
                    .build())
            .build();

    @Test
    void finds_an_action() {
        assertThat(FormCall.answer(operations, SCOPE, "Version=2010-12-01&Action=SendBounce"))
                .contains("<SendBounceResult");
    }

    @Test
    void lists_its_actions() {
        assertThat(operations.names()).containsExactly("ListIdentities", "SendBounce");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Version=2010-12-01                   | MissingAction  | The request must contain the parameter Action.
            Action=&Version=2010-12-01           | MissingAction  | The request must contain the parameter Action.
            Action=Fly&Version=2010-12-01        | InvalidAction  | Could not find operation Fly for version 2010-12-01
            Action=sendBounce&Version=2010-12-01 | InvalidAction  | Could not find operation sendBounce for version 2010-12-01
            Action=SendBounce&Version=2009-10-16 | InvalidAction  | Could not find operation SendBounce for version 2009-10-16
            Action=SendBounce                    | InvalidAction  | Could not find operation SendBounce for version NO_VERSION_SPECIFIED
            """)
    void refuses(String form, String code, String text) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> FormCall.answer(operations, SCOPE, form))
                .withMessage(text)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"Fly, InvalidAction", "SendBounce, MalformedInput"})
    void performs_from_inside_only_what_it_knows(String action, String code) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> operations.perform(SCOPE, action, Map.of("Unknown", "x")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
