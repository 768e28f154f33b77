package org.northboard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.northboard.Company.op;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.change.Refused;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveSearch;
import org.northboard.objective.Objectives;

/** Two companies on one database never meet. */
class TenancyTest {

    private static Company ours;
    private static Company theirs;
    private static ObjectiveId theirObjective;
    private static KeyResultId theirKeyResult;

    private Connection connection;
    private Statement statement;

    @BeforeAll
    static void found() {
        ours = Company.founded();
        theirs = ours.neighbour();
        fill(ours);
        theirKeyResult = fill(theirs);
        theirObjective = objectiveOf(theirKeyResult);
    }

    /** Some rows in many tables; the key result among them. */
    private static KeyResultId fill(Company company) {
        ObjectiveId objective = company.objective(company.an, "Doanh số");
        KeyResultId keyResult = company.keyResult(company.an, objective, "Doanh thu");
        company.align(company.an, objective, company.objective(company.an, "Tăng trưởng"));
        company.checkIn(company.an, keyResult, "10");
        return keyResult;
    }

    private static ObjectiveId objectiveOf(KeyResultId keyResult) {
        return new ObjectiveId(theirs.ids("select objective_id from key_result where id = ?", keyResult.value())
                .getFirst());
    }

    @AfterAll
    static void close() {
        ours.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = ours.server().connect();
        statement = connection.createStatement();
        statement.execute("set role northboard_app");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void nothing_is_visible_until_the_transaction_has_named_its_workspace() throws SQLException {
        for (String table : tables()) {
            assertThat(count("select count(*) from " + table)).as(table).isZero();
        }
    }

    @Test
    void with_our_workspace_named_their_rows_can_neither_be_read_nor_written() throws SQLException {
        name(ours.workspace);
        for (String table : tables()) {
            assertThat(count("select count(*) from " + table + " where workspace_id <> '" + ours.workspace + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(count("select count(*) from objective")).isEqualTo(2);
        String here = " where workspace_id = '" + theirs.workspace + "'";
        for (String write : List.of(
                "update objective set title = 'x'" + here,
                "delete from alignment" + here,
                "update revision set value = 99" + here,
                "update workspace set name = 'x'" + here)) {
            assertThat(statement.executeUpdate(write)).as(write).isZero();
        }
        assertThatThrownBy(() -> statement.execute(
                        "insert into pillar (workspace_id, name) values ('" + theirs.workspace + "', 'x')"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> statement.execute("update objective set workspace_id = '" + theirs.workspace + "'"))
                .isInstanceOf(SQLException.class);
        assertThat(theirs.rows("select title from objective where id = ?", theirObjective.value()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("title", "Doanh số"));
    }

    @Test
    void every_table_of_a_workspace_is_guarded() {
        assertThat(ours.rows("""
                        select c.relname from pg_class c
                        join information_schema.columns i on i.table_name = c.relname and i.column_name = 'workspace_id'
                        where c.relkind = 'r' and i.table_schema = 'public' and not c.relrowsecurity
                        """)).isEmpty();
    }

    @Test
    void their_ids_do_not_exist_for_us() {
        Objectives objectives = ours.get(Objectives.class);
        KeyResults keyResults = ours.get(KeyResults.class);
        String before = String.valueOf(theirs.contents());
        List<Runnable> deeds = List.of(
                () -> objectives.read(ours.ceo, theirObjective),
                () -> objectives.edit(ours.ceo, op(), theirObjective, 1, new ObjectiveEdit.Title("x")),
                () -> objectives.cancel(ours.ceo, op(), theirObjective, 1, "x"),
                () -> keyResults.add(
                        ours.ceo,
                        op(),
                        theirObjective,
                        new KeyResultId(UUID.randomUUID()),
                        Company.steps(ours.ceo, "x", "y")),
                () -> keyResults.retire(ours.ceo, op(), theirKeyResult, 2),
                () -> keyResults.add(
                        ours.ceo,
                        op(),
                        ours.objective(ours.ceo, "own"),
                        new KeyResultId(UUID.randomUUID()),
                        Company.steps(theirs.an, "theirs", "y")),
                () -> objectives.create(
                        ours.ceo, op(), new ObjectiveId(UUID.randomUUID()), theirs.quarter, ours.team, "x"),
                () -> objectives.create(
                        ours.ceo, op(), new ObjectiveId(UUID.randomUUID()), ours.quarter, theirs.team, "x"));
        for (Runnable deed : deeds) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(deed::run)
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("refused.gone"));
        }
        assertThat(ours.get(ObjectiveSearch.class).find(ours.ceo, "doanh so", 10))
                .hasSize(1);
        assertThat(String.valueOf(theirs.contents())).isEqualTo(before);
    }

    private void name(WorkspaceId workspace) throws SQLException {
        statement.execute("select set_config('app.workspace_id', '" + workspace + "', false)");
    }

    private static List<String> tables() {
        List<String> tables = new ArrayList<>(ours.contents().keySet());
        assertThat(tables).contains("workspace", "objective", "change", "operation", "revision", "check_in");
        return tables;
    }

    private long count(String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
