package org.northboard.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.AlignTargets.Found;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.Objectives;

class AlignTargetsTest {

    private Company company;
    private AlignTargets targets;
    private ObjectiveId card;

    @BeforeEach
    void found() {
        company = Company.founded();
        targets = company.get(AlignTargets.class);
        card = company.objective(company.an, "Hội thảo khách hàng");
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void objectives_are_found_without_accents_by_title_team_and_owner() {
        company.objective(company.binh, "Đối tác tự bán được");
        company.objective(company.chau, "Tuyển dụng");

        assertThat(titles(company.an, "doi TAC")).containsExactly("Đối tác tự bán được");
        assertThat(titles(company.an, "binh doi")).containsExactly("Đối tác tự bán được");
        assertThat(titles(company.an, "mien bac"))
                .containsExactlyInAnyOrder("Hội thảo khách hàng", "Tuyển dụng", "Đối tác tự bán được");
        assertThat(titles(company.an, "tuyển đối")).isEmpty();
    }

    @Test
    void a_private_objective_is_found_by_nobody_who_may_not_see_it() {
        ObjectiveId hidden = company.secret(company.binh, "Mua lại đối thủ");
        company.keyResult(company.binh, hidden, "Ký hợp đồng mua lại");

        assertThat(titles(company.an, "mua lai")).isEmpty();
        assertThat(titles(company.lead, "mua lai")).containsExactly("Mua lại đối thủ", "Ký hợp đồng mua lại");
    }

    @Test
    void what_is_not_allowed_is_found_with_the_reason() {
        ObjectiveId below = company.objective(company.an, "Bên dưới");
        company.align(company.an, below, card);
        ObjectiveId parent = company.objective(company.binh, "Bên trên");
        company.align(company.an, card, parent);

        assertThat(refusals("ben")).containsExactly("Bên dưới refused.circle", "Bên trên refused.aligned-already");
        assertThat(refusals("hoi thao")).containsExactly("Hội thảo khách hàng refused.aligned-to-itself");
    }

    @Test
    void closed_cycles_and_cancelled_objectives_are_no_targets_and_the_year_is_one() {
        ObjectiveId closed = company.objective(company.binh, "Quý cũ");
        company.sql("update objective set cycle_id = ? where id = ?", company.past.value(), closed.value());
        ObjectiveId cancelled = company.objective(company.binh, "Quý bỏ");
        company.get(Objectives.class).cancel(company.binh, op(), cancelled, 1, "given up");
        company.objective(company.binh, company.year, "Quý và năm");
        company.objective(company.binh, "Quý này");

        assertThat(titles(company.an, "quy")).containsExactly("Quý này", "Quý và năm");
    }

    @Test
    void who_may_not_move_the_card_learns_that_from_every_target() {
        company.objective(company.binh, "Đối tác");

        assertThat(targets.find(company.chau, List.of(card), AlignMode.MOVE, null, company.quarter, "doi tac", 10))
                .extracting(AlignTargetsTest::told)
                .containsExactly("Đối tác refused.permission");
    }

    @Test
    void a_key_result_is_taken_over_by_what_one_may_change_and_what_closes_no_circle() {
        KeyResultId keyResult = company.keyResult(company.an, card, "Số khách");
        ObjectiveId below = company.objective(company.an, "Nhóm dưới");
        company.get(Alignments.class).alignToKeyResult(company.an, op(), below, keyResult);
        company.objective(company.an, "Nhóm khác");
        company.objective(company.chau, "Nhóm lạ");

        assertThat(targets.takers(company.an, keyResult, company.quarter, "nhom", 10))
                .extracting(AlignTargetsTest::told)
                .containsExactly("Nhóm dưới refused.aligned-to-itself", "Nhóm khác", "Nhóm lạ refused.permission");
    }

    private List<String> titles(ActingMember by, String text) {
        return targets.find(by, List.of(card), AlignMode.MOVE, null, company.quarter, text, 10).stream()
                .map(Found::title)
                .toList();
    }

    private List<String> refusals(String text) {
        return targets.find(company.an, List.of(card), AlignMode.MOVE, null, company.quarter, text, 10).stream()
                .map(AlignTargetsTest::told)
                .toList();
    }

    private static String told(Found found) {
        return found.refused() == null
                ? found.title()
                : found.title() + " " + found.refused().key();
    }
}
