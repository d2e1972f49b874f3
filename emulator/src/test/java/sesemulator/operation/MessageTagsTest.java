package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.error.Refusal;
import sesemulator.sending.MessageTag;

/** The texts are those that SES was seen to answer. */
class MessageTagsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``   | ``  | The tag name must be specified.
            a    | ``  | The tag value must be specified.
            a:b  | c:d | Invalid tag name <a:b>: only alphanumeric ASCII characters, '_',  '-' are allowed.
            a@b  | c   | Invalid tag name <a@b>: only alphanumeric ASCII characters, '_',  '-' are allowed.
            a    | c:d | Invalid tag value <c:d>: only alphanumeric ASCII characters, '_',  '-' , '.', '@' are allowed.
            """)
    void refuses(String name, String value, String text) {
        assertThat(Refusal.of(() -> MessageTags.checked(Stream.of(new MessageTag(name, value)))))
                .isEqualTo(Refusal.invalidParameterValue(text));
    }

    @Test
    void refuses_what_is_too_long() {
        assertThat(Refusal.of(() -> MessageTags.checked(Stream.of(new MessageTag("a".repeat(256), "b")))))
                .isEqualTo(Refusal.invalidParameterValue("Tag name cannot exceed 255 characters."));
        assertThat(Refusal.of(() -> MessageTags.checked(Stream.of(new MessageTag("a", "b".repeat(256))))))
                .isEqualTo(Refusal.invalidParameterValue("Tag value cannot exceed 255 characters."));
    }

    @Test
    void takes_addresses_as_values() {
        MessageTag tag = new MessageTag("a-b_1", "me.too@x-1.example");

        assertThat(MessageTags.checked(Stream.of(tag))).containsExactly(tag);
    }
}
