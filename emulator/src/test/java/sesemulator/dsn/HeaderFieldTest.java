package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderFieldTest {
    @Test
    void keeps_the_type_before_encoded_text() {
        HeaderField field = HeaderField.typed("Diagnostic-Code", "smtp; 550 größer");

        assertThat(field.value()).isEqualTo("smtp; =?UTF-8?Q?550_gr=C3=B6=C3=9Fer?=");
    }

    @Test
    void encodes_all_of_a_value_whose_type_is_no_atom() {
        assertThat(HeaderField.typed("Remote-MTA", "ä; b").value()).isEqualTo("=?UTF-8?Q?=C3=A4=3B_b?=");
        assertThat(HeaderField.typed("Remote-MTA", "ä").value()).isEqualTo("=?UTF-8?B?w6Q=?=");
    }

    @Test
    void folds_encoded_words_even_where_other_fields_stay_on_a_line() {
        HeaderField field = HeaderField.text("X-Field", "Größe ".repeat(20));

        assertThat(field.folded(998).split("\r\n")).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 76);
    }
}
