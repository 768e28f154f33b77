package org.northboard.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.northboard.change.Refused;

class FiguresTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "7; 7",
                "007; 7",
                "12,5; 12.5",
                "0,5; 0.5",
                "-3,25; -3.25",
                "−3,25; -3.25",
                "+4; 4",
                "2.300; 2300",
                "1.234,5; 1234.5",
                "1.234.567,89; 1234567.89",
                "113600000000; 113600000000",
                "1234,000; 1234",
                "' 42 '; 42"
            })
    void a_vietnamese_reads_their_own_spelling(String typed, BigDecimal meant) {
        assertThat(Figures.parse(typed, VIETNAMESE)).isEqualByComparingTo(meant);
    }

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "12.5; 12.5",
                "-0.75; -0.75",
                "2,300; 2300",
                "1,234.5; 1234.5",
                "1,234,567.89; 1234567.89",
                "1234.50; 1234.5"
            })
    void an_english_speaker_reads_theirs(String typed, BigDecimal meant) {
        assertThat(Figures.parse(typed, Locale.ENGLISH)).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1.23",
                "12.3456",
                "1.2345,6",
                "0.500",
                "1,5,6",
                "1,234.5",
                "1.234.56",
                "1..234",
                "1234.567"
            })
    void what_could_be_meant_in_two_ways_is_not_guessed_in_vietnamese(String typed) {
        assertRefused(typed, VIETNAMESE, "refused.number-ambiguous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1,23", "12,3456", "0,500", "1.5.6", "1.234,5", "1,,234"})
    void what_could_be_meant_in_two_ways_is_not_guessed_in_english(String typed) {
        assertRefused(typed, Locale.ENGLISH, "refused.number-ambiguous");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "12 tỷ",
                "1e5",
                "1e400",
                "1E999999999",
                "NaN",
                "Infinity",
                "0x10",
                "--1",
                "1-2",
                "12%",
                "١٢",
                "½",
                ",5",
                "5,",
                "-"
            })
    void what_is_no_figure_is_refused(String typed) {
        assertRefused(typed, VIETNAMESE, "refused.number-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003"})
    void nothing_is_no_figure(String typed) {
        assertRefused(typed, VIETNAMESE, "refused.number-missing");
    }

    @Test
    void a_figure_without_end_is_refused_at_once() {
        Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(2),
                        () -> assertRefused("9".repeat(1_000_000), VIETNAMESE, "refused.number-too-large")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} is written «{1}» or «{2}»")
    @CsvSource(
            delimiter = ';',
            value = {
                "1234.5; 1.234,5; 1,234.5",
                "0; 0; 0",
                "-3.25; -3,25; -3.25",
                "100; 100; 100",
                "2300.00; 2.300; 2,300",
                "0.1234567; 0,123457; 0.123457",
                "120000000000; 120.000.000.000; 120,000,000,000"
            })
    void figures_are_written_as_their_readers_write_them(BigDecimal figure, String vietnamese, String english) {
        assertThat(Figures.format(figure, VIETNAMESE)).isEqualTo(vietnamese);
        assertThat(Figures.format(figure, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7.5", "1234.5", "99999999.123456", "120000000000"})
    void what_was_written_is_read_again(BigDecimal figure) {
        assertThat(Figures.parse(Figures.format(figure, VIETNAMESE), VIETNAMESE))
                .isEqualByComparingTo(figure);
        assertThat(Figures.parse(Figures.format(figure, Locale.ENGLISH), Locale.ENGLISH))
                .isEqualByComparingTo(figure);
    }

    @Test
    void percents_follow_the_language() {
        assertThat(Figures.percent(64, VIETNAMESE)).isEqualTo("64\u00a0%");
        assertThat(Figures.percent(64, Locale.ENGLISH)).isEqualTo("64%");
    }

    private static void assertRefused(String typed, Locale locale, String key) {
        assertThatThrownBy(() -> Figures.parse(typed, locale))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
