package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.northboard.progress.Measure;
import org.northboard.progress.Pace;
import tools.jackson.databind.json.JsonMapper;

class PatchTextsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PatchTexts texts = new PatchTexts();

    @Test
    void a_patch_reads_as_if_it_were_written_for_its_viewer_alone() {
        Contract.Patch patch = new Contract.Patch(
                4,
                7,
                List.of(card("Bứt phá", true), card("Giữ khách", false)),
                List.of(moved(0.75), moved(null)),
                List.of("gone"),
                false,
                List.of(
                        new Contract.Deed("Hà \"Hai\" Nguyễn", Contract.What.VALUE, List.of("k", "l"), null),
                        new Contract.Deed("Lan", Contract.What.ALIGNED, List.of("c"), "Giữ khách")));

        for (int time = 0; time < 2; time++) {
            assertThat(JSON.readTree(texts.of(patch).toString()))
                    .isEqualTo(JSON.readTree(JSON.writeValueAsString(patch)));
        }
    }

    @Test
    void a_viewer_who_may_do_less_is_never_sent_the_card_of_one_who_may_do_more() {
        String boss = texts.of(patch(card("Bứt phá", true))).toString();
        String employee = texts.of(patch(card("Bứt phá", false))).toString();

        assertThat(boss).contains("\"editable\":true");
        assertThat(employee).contains("\"editable\":false");
    }

    @Test
    void a_card_that_has_moved_is_written_anew() {
        texts.of(patch(card("Bứt phá", true)));

        assertThat(texts.of(patch(card("Bứt phá mạnh", true))).toString()).contains("\"title\":\"Bứt phá mạnh\"");
    }

    @Test
    void any_number_of_cards_is_written_right() {
        List<Contract.Card> many = IntStream.range(0, 3_000)
                .mapToObj(i -> card("Mục tiêu " + i, true))
                .toList();
        Contract.Patch patch = new Contract.Patch(1, 2, many, List.of(), List.of(), false, List.of());

        assertThat(JSON.readTree(texts.of(patch).toString())).isEqualTo(JSON.readTree(JSON.writeValueAsString(patch)));
    }

    @Test
    void figures_that_have_moved_again_are_written_anew() {
        texts.of(new Contract.Patch(1, 2, List.of(), List.of(moved(0.5)), List.of(), false, List.of()));

        Contract.Patch next = new Contract.Patch(2, 3, List.of(), List.of(moved(0.625)), List.of(), false, List.of());

        assertThat(texts.of(next).toString()).contains("\"progress\":0.625").doesNotContain("0.5,");
    }

    @Test
    void a_patch_of_figures_by_somebody_with_a_vietnamese_name_is_ascii() {
        Contract.Deed deed = new Contract.Deed("Hà Nguyễn", Contract.What.VALUE, List.of("k"), null);

        Contract.Patch patch =
                new Contract.Patch(1, 2, List.of(), List.of(moved(0.5)), List.of(), false, List.of(deed));

        assertThat(texts.of(patch).toString()).isASCII().contains("\\u1EC5");
    }

    private static Contract.Moved moved(@Nullable Double progress) {
        Contract.MovedKeyResult keyResult =
                new Contract.MovedKeyResult("k", 2, progress, progress, null, Pace.BEHIND, null);
        return new Contract.Moved("c", progress, 0.25, Pace.BEHIND, false, null, null, List.of(keyResult));
    }

    private static Contract.Patch patch(Contract.Card card) {
        return new Contract.Patch(1, 2, List.of(card), List.of(), List.of(), false, List.of());
    }

    private static Contract.Card card(String title, boolean editable) {
        Contract.Person owner = new Contract.Person("p", "Lan Phạm", "LP", 3);
        Contract.KeyResult keyResult = new Contract.KeyResult(
                "k",
                1,
                "Doanh thu",
                Measure.INCREASE,
                0.0,
                100.0,
                40.5,
                null,
                "tỷ ₫",
                0.405,
                0.5,
                Pace.BEHIND,
                false,
                false,
                editable);
        return new Contract.Card(
                "c",
                1,
                title,
                Contract.Level.TEAM,
                "Kinh doanh",
                owner,
                true,
                false,
                0.405,
                0.5,
                Pace.BEHIND,
                false,
                null,
                List.of(),
                null,
                1.0,
                0,
                null,
                false,
                null,
                List.of(keyResult),
                null,
                editable ? null : "board.drop.permission",
                false,
                false,
                null);
    }
}
