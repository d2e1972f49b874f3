package sesemulator.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;

class VerificationContentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Just words",
                "<html><head></head><body style='color:red'><h1 class=a id=b title=c>Hi</h1></body></html>",
                "<P>Upper case, unclosed <br> <B>bold",
                "<table summary=s width=1><tr><td colspan=2 rowspan=2>x</td></tr></table>",
                "<img src='data:image/png;base64,AAAA' alt=logo>",
                "<ol start=2 type=a><li>one</ol><ul type=disc><li>two</ul>"
            })
    void takes_what_is_documented(String content) {
        assertThatCode(() -> VerificationContent.check(content)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script>         | the tag script
            <p>Go <a href='http://x'>on</a>   | the tag a
            <svg onload=x></svg>              | the tag svg
            <p onclick=x>                     | the attribute onclick of the tag p
            <b><i><span lang=en>              | the attribute lang of the tag span
            <p width=1>                       | the attribute width of the tag p
            <style>p {}</style>               | the tag style
            """)
    void refuses_other_tags_and_attributes(String content, String fault) {
        assertThat(Refusal.of(() -> VerificationContent.check(content)))
                .isEqualTo(invalid("The content of the template is invalid: " + fault + " is not allowed."));
    }

    @Test
    void refuses_what_is_empty_or_too_large() {
        assertThat(Refusal.of(() -> VerificationContent.check(" ")))
                .isEqualTo(invalid("The content of the template must not be empty."));
        assertThat(Refusal.of(() -> VerificationContent.check("é".repeat((5 << 20) + 1))))
                .isEqualTo(invalid("The content of the template must be smaller than 10485760 bytes."));
    }

    @Test
    void bears_tags_nested_deeply() {
        String deep = "<div>".repeat(100_000);

        assertThatCode(() -> VerificationContent.check(deep)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Hi</p>                        | <p>Hi</p>⏎LINK
            <html><body>Hi</BODY></html>     | <html><body>HiLINK</BODY></html>
            """)
    void adds_the_link_at_the_end(String content, String expected) {
        String added = VerificationContent.withLink(content, "http://localhost/x");

        assertThat(added.replaceAll(
                        "(?s)<p><a href=\"http://localhost/x\">.*please disregard this message\\.</p>\n", "LINK"))
                .isEqualTo(expected.replace("⏎", "\n"));
    }

    private static Refusal invalid(String text) {
        return new Refusal("CustomVerificationEmailInvalidContent", 400, text);
    }
}
