package org.northboard.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.northboard.Company;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Doanh số,doanh so",
        "'  ĐỘT PHÁ ',dot pha",
        "Ứng dụng,ung dung",
        "ΣΟΦΟΣ,σοφος",
        "e\u0301t\u00e9,ete",
        "𝔘ber,𝔘ber"
    })
    void accents_and_case_make_no_difference(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void it_folds_every_letter_as_the_database_does() {
        try (Company company = Company.founded()) {
            for (char letter = 'A'; letter < 0x1EFF; letter++) {
                if (Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
                    String stored = String.valueOf(company.rows("select folded(?) as it", String.valueOf(letter))
                            .getFirst()
                            .get("it"));
                    assertThat(Folding.fold(String.valueOf(letter)))
                            .as("%s, U+%04x", letter, (int) letter)
                            .isEqualTo(stored);
                }
            }
        }
    }
}
