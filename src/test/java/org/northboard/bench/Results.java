package org.northboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one run, as they come. */
final class Results {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String only;
    private final List<Figure> figures = new ArrayList<>();

    /** @param only the beginning of the names that are wanted */
    Results(String only) {
        this.only = only;
    }

    /** Whether anything below this name is wanted. */
    boolean wants(String group) {
        return group.startsWith(only) || only.startsWith(group);
    }

    void add(String name, String meaning, double value, String unit, double goal) {
        add(name, meaning, value, unit, goal, "");
    }

    void add(String name, String meaning, @Nullable Double value, String unit, double goal, String cause) {
        add(name, meaning, value, unit, new Goal(Goal.Bound.AT_MOST, goal), cause);
    }

    void addAtLeast(String name, String meaning, double value, String unit, double goal) {
        add(name, meaning, value, unit, new Goal(Goal.Bound.AT_LEAST, goal), "");
    }

    private void add(String name, String meaning, @Nullable Double value, String unit, Goal goal, String cause) {
        if (name.startsWith(only)) {
            figures.add(new Figure(name, meaning, value == null ? null : rounded(value), unit, goal, cause));
        }
    }

    List<Figure> figures() {
        return figures;
    }

    /** Whether anything was measured, and all of it as it should be. */
    boolean areMet() {
        return !figures.isEmpty() && figures.stream().allMatch(Figure::met);
    }

    /** Whether the run was to measure everything. */
    boolean areAll() {
        return only.isEmpty();
    }

    /** What it comes to, in one line. */
    String verdict() {
        List<String> missed = figures.stream()
                .filter(figure -> !figure.met())
                .map(Figure::name)
                .toList();
        if (figures.isEmpty()) {
            return "Nothing was measured";
        }
        return missed.isEmpty()
                ? "All %d figures met".formatted(figures.size())
                : "%d of %d figures missed: %s".formatted(missed.size(), figures.size(), String.join(", ", missed));
    }

    void print() {
        System.out.printf("%n%-32s %12s %12s%n", "figure", "measured", "goal");
        for (Figure figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %12s %12s  %-10s %s%n",
                    figure.name(),
                    figure.value() == null ? "–" : text(figure.value()),
                    figure.goal(),
                    figure.unit(),
                    figure.met() ? "met" : "MISSED");
        }
        System.out.println();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Figure figure : figures) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("name", figure.name());
            row.put("value", figure.value());
            row.put("unit", figure.unit());
            row.put("goal", figure.goal().value());
            row.put("bound", figure.goal().bound().name());
            row.put("met", figure.met());
            rows.add(row);
        }
        Files.writeString(file, JSON.writeValueAsString(rows) + "\n");
    }

    static String text(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, value < 0.1 ? "%.4f" : value < 10 ? "%.2f" : "%.1f", value);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
