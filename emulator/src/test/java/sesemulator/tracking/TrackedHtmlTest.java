package sesemulator.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackedHtmlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a href="http://x.example/">go</a>                       | <a href="[http://x.example/]">go</a>
            <A class=a HREF='https://x.example/?a=1&amp;b=2' id=b>   | <A class=a HREF='[https://x.example/?a=1&amp;b=2]' id=b>
            <a href=http://x.example/y>go</a>                        | <a href="[http://x.example/y]">go</a>
            <a href=" http://x.example/ ">go</a>                     | <a href="[http://x.example/]">go</a>
            <p><b>Unclosed <a href="http://x.example/">go<i>         | <p><b>Unclosed <a href="[http://x.example/]">go<i>
            <a ses:tags="a:b;c:d;" href="http://x.example/">go</a>   | <a href="[http://x.example/ a:b;c:d;]">go</a>
            <a href="http://x.example/" ses:tags='a:b'>go</a>        | <a href="[http://x.example/ a:b]">go</a>
            """)
    void leads_links_elsewhere(String html, String expected) {
        assertThat(tracked(html)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a ses:no-track href="http://x.example/">go</a>   | <a href="http://x.example/">go</a>
            <a href="http://x.example/" ses:no-track>go</a>   | <a href="http://x.example/">go</a>
            <a href="mailto:me@x.example">write</a>           | <a href="mailto:me@x.example">write</a>
            <a href="#top">up</a>                             | <a href="#top">up</a>
            <a href="javascript:alert(1)">no</a>              | <a href="javascript:alert(1)">no</a>
            <a href="http://x.example/?name=John Doe">no</a>  | <a href="http://x.example/?name=John Doe">no</a>
            <a name="x">no</a> http://x.example/              | <a name="x">no</a> http://x.example/
            <!-- <a href="http://x.example/">no</a> -->       | <!-- <a href="http://x.example/">no</a> -->
            """)
    void leaves_other_links(String html, String expected) {
        assertThat(tracked(html)).isEqualTo(expected);
    }

    @Test
    void tracks_250_links_of_a_mail() {
        String html = "<a href=\"http://x.example/\">go</a>".repeat(200);
        TrackedHtml tracked = new TrackedHtml();

        tracked.withLinks(html, link -> "HERE");
        String second = tracked.withLinks(html, link -> "HERE");

        assertThat(second.split("HERE", -1)).hasSize(51);
        assertThat(second).endsWith("<a href=\"http://x.example/\">go</a>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Hi                  | <p>HiPIXEL
            <body>Hi</BODY></html> | <body>HiPIXEL</BODY></html>
            """)
    void puts_the_pixel_at_the_bottom(String html, String expected) {
        String tracked = TrackedHtml.withPixel(html, "http://localhost/pixel");

        assertThat(tracked.replaceAll("<img [^>]*src=\"http://localhost/pixel\"[^>]*>", "PIXEL"))
                .isEqualTo(expected);
    }

    private static String tracked(String html) {
        return new TrackedHtml().withLinks(html, link -> "[" + (link.url() + " " + link.tags()).strip() + "]");
    }
}
