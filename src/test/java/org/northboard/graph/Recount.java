package org.northboard.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.Company;

/** The rules once more, in the plainest form, over rows that were just read. */
final class Recount {

    private final Map<UUID, Map<String, Object>> objectives = new HashMap<>();
    private final List<Map<String, Object>> keyResults;
    private final List<Map<String, Object>> links;
    private final List<Map<String, Object>> milestones;
    private final Map<UUID, Double> known = new HashMap<>();

    Recount(Company company) {
        UUID workspace = company.workspace.value();
        company.rows("select * from objective where workspace_id = ?", workspace)
                .forEach(row -> objectives.put((UUID) Objects.requireNonNull(row.get("id")), row));
        keyResults = company.rows("select * from key_result where workspace_id = ? and state = 'ACTIVE'", workspace);
        links = company.rows("select * from alignment where workspace_id = ? and kind = 'CONTRIBUTES'", workspace);
        milestones = company.rows("select * from milestone where workspace_id = ?", workspace);
    }

    Map<UUID, Double> objectives() {
        Map<UUID, Double> all = new HashMap<>();
        objectives.keySet().forEach(id -> {
            Double progress = objective(id);
            if (progress != null) {
                all.put(id, progress);
            }
        });
        return all;
    }

    private @Nullable Double objective(UUID id) {
        if (known.containsKey(id)) {
            return known.get(id);
        }
        Map<String, Object> row = Objects.requireNonNull(objectives.get(id));
        Double progress = number(row, "override_progress");
        if (progress == null) {
            progress = number(row, "closing_progress");
        }
        if (progress == null) {
            double[] sum = new double[2];
            for (Map<String, Object> keyResult : keyResults) {
                if (id.equals(keyResult.get("objective_id"))) {
                    add(sum, keyResult, keyResult(keyResult));
                }
            }
            addLinks(sum, "parent_objective_id", id);
            progress = sum[0] == 0 ? null : sum[1] / sum[0];
        }
        if (progress != null) {
            known.put(id, progress);
        }
        return progress;
    }

    private void addLinks(double[] sum, String column, UUID to) {
        for (Map<String, Object> link : links) {
            UUID child = (UUID) Objects.requireNonNull(link.get("child_id"));
            Object state = Objects.requireNonNull(objectives.get(child)).get("state");
            if (to.equals(link.get(column)) && !"DRAFT".equals(state) && !"CANCELLED".equals(state)) {
                add(sum, link, objective(child));
            }
        }
    }

    private static void add(double[] sum, Map<String, Object> weighted, @Nullable Double progress) {
        if (progress != null) {
            double weight = Objects.requireNonNull(number(weighted, "weight"));
            sum[0] += weight;
            sum[1] += weight * Math.min(1, Math.max(0, progress));
        }
    }

    private @Nullable Double keyResult(Map<String, Object> row) {
        UUID id = (UUID) Objects.requireNonNull(row.get("id"));
        if ("ALIGNED".equals(row.get("source"))) {
            double[] sum = new double[2];
            addLinks(sum, "parent_key_result_id", id);
            return sum[0] == 0 ? null : sum[1] / sum[0];
        }
        Double c = row.get("last_check_in_at") == null ? null : number(row, "current_value");
        Double s = number(row, "start_value");
        Double t = number(row, "target_value");
        return switch (String.valueOf(row.get("measure"))) {
            case "INCREASE", "DECREASE" -> {
                double start = Objects.requireNonNull(s);
                yield ((c == null ? start : c) - start) / (Objects.requireNonNull(t) - start);
            }
            case "AT_LEAST" -> c == null ? null : c >= t(t) ? 1.0 : s != null && s < t(t) ? (c - s) / (t(t) - s) : 0.0;
            case "AT_MOST" -> c == null ? null : c <= t(t) ? 1.0 : s != null && s > t(t) ? (s - c) / (s - t(t)) : 0.0;
            case "MILESTONES" -> {
                double all = 0;
                double ticked = 0;
                for (Map<String, Object> milestone : milestones) {
                    if (id.equals(milestone.get("key_result_id"))) {
                        double weight = Objects.requireNonNull(number(milestone, "weight"));
                        all += weight;
                        ticked += milestone.get("done_at") == null ? 0 : weight;
                    }
                }
                yield ticked / all;
            }
            case "DONE" -> c != null && c >= 1 ? 1.0 : 0.0;
            case "BASELINE" -> c == null ? 0.0 : 1.0;
            default -> throw new AssertionError(row.get("measure"));
        };
    }

    private static double t(@Nullable Double target) {
        return Objects.requireNonNull(target);
    }

    private static @Nullable Double number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.doubleValue() : null;
    }
}
