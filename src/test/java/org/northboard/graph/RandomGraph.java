package org.northboard.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.northboard.Company;
import org.northboard.id.CycleId;
import org.northboard.progress.Measure;

/** Objectives, key results and links without circles, as wild as the rules allow. */
final class RandomGraph {

    static void write(Company company, RandomGenerator random, int size) {
        List<UUID> objectives = new ArrayList<>();
        List<UUID> keyResults = new ArrayList<>();
        Map<UUID, Integer> rankOf = new HashMap<>();
        Map<UUID, Boolean> aligned = new HashMap<>();
        CycleId[] cycles = {company.year, company.quarter, company.quarter, company.quarter, company.past};
        for (int i = 0; i < size; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            CycleId cycle = i < 3 ? company.year : cycles[random.nextInt(cycles.length)];
            boolean past = cycle.equals(company.past);
            String state = past
                    ? "CLOSED"
                    : List.of("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "PROPOSED", "DRAFT", "CANCELLED", "CLOSED")
                            .get(random.nextInt(8));
            String closing = state.equals("CLOSED") ? String.valueOf(random.nextDouble(-0.2, 1.3)) : "";
            String override = !past && random.nextInt(8) == 0 ? String.valueOf(random.nextDouble()) : "";
            company.sql(
                    "insert into objective (workspace_id, id, cycle_id, scope, team_id, owner_id, title, visibility, state,"
                            + " position, closing_progress, override_progress) values (?, ?, ?, 'TEAM', ?, ?, ?, ?, ?, ?,"
                            + " nullif(?, '')::double precision, nullif(?, '')::double precision)",
                    company.workspace.value(),
                    id,
                    cycle.value(),
                    company.team.value(),
                    company.an.member().value(),
                    "O" + i,
                    random.nextInt(6) == 0 ? "PRIVATE" : "PUBLIC",
                    state,
                    new BigDecimal(random.nextInt(50)),
                    closing,
                    override);
            objectives.add(id);
            for (int k = random.nextInt(4); k > 0; k--) {
                UUID keyResult = new UUID(random.nextLong(), random.nextLong());
                rankOf.put(keyResult, i);
                aligned.put(keyResult, keyResult(company, random, id, keyResult));
                keyResults.add(keyResult);
            }
            // Links lead to what was there before: never a circle.
            for (int l = random.nextInt(4); l > 0 && i > 0; l--) {
                if (random.nextInt(3) == 0 && !keyResults.isEmpty()) {
                    UUID to = keyResults.get(random.nextInt(keyResults.size()));
                    if (Objects.requireNonNull(rankOf.get(to)) < i) {
                        boolean contributes = Objects.requireNonNull(aligned.get(to));
                        link(company, random, id, "parent_key_result_id", to, contributes, l);
                    }
                } else {
                    UUID to = objectives.get(random.nextInt(i));
                    link(company, random, id, "parent_objective_id", to, random.nextInt(4) > 0, l);
                }
            }
        }
    }

    private static void link(
            Company company,
            RandomGenerator random,
            UUID child,
            String column,
            UUID to,
            boolean contributes,
            int rank) {
        company.sql(
                "insert into alignment (workspace_id, id, child_id, " + column + ", kind, weight, rank, position)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                company.workspace.value(),
                new UUID(random.nextLong(), random.nextLong()),
                child,
                to,
                contributes ? "CONTRIBUTES" : "SUPPORTS",
                weight(random),
                rank,
                new BigDecimal(random.nextInt(1000)));
    }

    /** Whether it rolls up. */
    private static boolean keyResult(Company company, RandomGenerator random, UUID objective, UUID id) {
        Measure measure = Measure.values()[random.nextInt(Measure.values().length)];
        boolean rollsUp = random.nextInt(4) == 0;
        int start = random.nextInt(-50, 50);
        int target = measure == Measure.DECREASE ? start - 1 - random.nextInt(50) : start + 1 + random.nextInt(50);
        boolean said = random.nextInt(3) > 0;
        boolean figures = measure.ordinal() < Measure.MILESTONES.ordinal();
        String current =
                !said ? "" : String.valueOf(measure == Measure.DONE ? random.nextInt(2) : random.nextInt(-60, 120));
        company.sql(
                "insert into key_result (workspace_id, id, objective_id, owner_id, title, measure, source, start_value,"
                        + " target_value, weight, position, state, current_value, last_check_in_at) values (?, ?, ?, ?, ?,"
                        + " ?, ?, nullif(?, '')::numeric, nullif(?, '')::numeric, ?, ?, ?, nullif(?, '')::numeric,"
                        + " nullif(?, '')::timestamptz)",
                company.workspace.value(),
                id,
                objective,
                company.an.member().value(),
                "K",
                measure.name(),
                rollsUp ? "ALIGNED" : "CHECK_INS",
                !figures || (measure.name().startsWith("AT_") && random.nextInt(4) == 0) ? "" : "" + start,
                figures ? "" + target : "",
                weight(random),
                new BigDecimal(random.nextInt(1000)),
                random.nextInt(8) == 0 ? "RETIRED" : "ACTIVE",
                current,
                said ? "2026-11-0" + (1 + random.nextInt(9)) + "T08:00:00Z" : "");
        if (measure == Measure.MILESTONES) {
            for (int m = 1 + random.nextInt(4); m > 0; m--) {
                company.sql(
                        "insert into milestone (workspace_id, id, key_result_id, title, weight, done_at) values"
                                + " (?, ?, ?, 'M', ?, nullif(?, '')::timestamptz)",
                        company.workspace.value(),
                        new UUID(random.nextLong(), random.nextLong()),
                        id,
                        new BigDecimal(1 + random.nextInt(5)),
                        random.nextBoolean() ? "2026-11-01T08:00:00Z" : "");
            }
        }
        return rollsUp;
    }

    private static BigDecimal weight(RandomGenerator random) {
        return random.nextInt(6) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(1, 400), 2);
    }
}
