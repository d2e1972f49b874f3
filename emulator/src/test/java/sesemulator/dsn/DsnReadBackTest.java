package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DsnReadBackTest {
    static Stream<GoldenMail> goldens() {
        return GoldenMail.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void is_read_by_a_mail_program_as_it_was_meant(GoldenMail golden) throws Exception {
        byte[] mail = DsnComposer.compose(golden.report(), golden.style());

        ReadMail read = ReadMail.of(mail);

        WireForm.assertLegal(mail);
        MeaningAssert.assertSaysWhat(golden.report(), read);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void is_a_report_of_three_parts(GoldenMail golden) throws Exception {
        byte[] mail = DsnComposer.compose(golden.report(), golden.style());

        ReadMail read = ReadMail.of(mail);

        assertThat(read.parts()).isEqualTo(3);
        assertThat(read.contentType().getBaseType()).isEqualTo("multipart/report");
        assertThat(read.contentType().getParameter("report-type")).isEqualTo("delivery-status");
        assertThat(read.field("To")).isEqualTo(golden.report().to());
        assertThat(read.field("Message-ID")).startsWith("<" + golden.report().messageId() + "@");
    }
}
