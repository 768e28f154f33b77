package org.northboard.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the chart of an objective's progress shows, ready for the browser; the twin of {@code frontend/chart/drawing.ts}.
 * Shares are 0–1, moments local to the workspace.
 */
record ProgressDrawing(
        String language,
        String first,
        String last,
        String today,
        String summary,
        String todayName,
        String expectedName,
        String tone,
        List<Day> expected,
        List<Moment> reached,
        List<Mark> marks) {

    record Day(String on, double share) {}

    record Moment(
            String at, @Nullable Double share, @Nullable String what, String note) {}

    record Mark(String at, String text) {}
}
