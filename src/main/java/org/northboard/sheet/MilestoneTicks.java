package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MilestoneId;
import org.northboard.kit.Dates;
import org.northboard.objective.KeyResult.Milestone;

/** The steps of a key result, to be ticked. */
final class MilestoneTicks extends Composite<Div> {

    /** Gets what somebody ticked, or took the tick from. */
    @FunctionalInterface
    interface Ticked {
        void tick(Milestone milestone, boolean done);
    }

    private final Ticked ticked;
    /** Kept from showing to showing: what is ticked while the answer to another tick is on its way is heard, too. */
    private final Map<MilestoneId, Step> steps = new LinkedHashMap<>();

    MilestoneTicks(Ticked ticked) {
        this.ticked = ticked;
        getContent().addClassName("nb-steps");
    }

    void show(List<Milestone> milestones, LocalDate today, boolean editable) {
        List<MilestoneId> ids = milestones.stream().map(Milestone::id).toList();
        if (!List.copyOf(steps.keySet()).equals(ids)) {
            steps.keySet().retainAll(ids);
            Map<MilestoneId, Step> before = Map.copyOf(steps);
            steps.clear();
            ids.forEach(id -> steps.put(id, before.getOrDefault(id, new Step())));
            getContent().removeAll();
            steps.values().forEach(step -> getContent().add(step.line));
        }
        milestones.forEach(
                milestone -> Objects.requireNonNull(steps.get(milestone.id())).show(milestone, today, editable));
    }

    private final class Step {

        private final Checkbox box = new Checkbox();
        private final Span day = new Span();
        private final Div line = new Div(box, day);
        private @Nullable Milestone shown;

        Step() {
            line.addClassName("nb-step");
            day.addClassName("nb-step-due");
            box.addValueChangeListener(change -> {
                if (change.isFromClient() && shown != null) {
                    ticked.tick(shown, change.getValue());
                }
            });
        }

        void show(Milestone milestone, LocalDate today, boolean editable) {
            shown = milestone;
            box.setLabel(milestone.title());
            box.setValue(milestone.done());
            box.setReadOnly(!editable);
            LocalDate due = milestone.dueOn();
            day.setVisible(due != null);
            if (due != null) {
                day.setText(Dates.dayOfYear(due, getLocale()));
                day.setClassName("nb-late", !milestone.done() && due.isBefore(today));
            }
        }
    }
}
