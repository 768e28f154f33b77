package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MilestoneId;
import org.northboard.kit.Dates;
import org.northboard.kit.FigureField;
import org.northboard.kit.KeptFields;
import org.northboard.kit.KeptLines;
import org.northboard.kit.Keys;
import org.northboard.objective.KeyResultDraft.Step;

/** The milestones of a key result: one line each, with weight and date; Enter begins the next one. */
final class StepsEditor extends Composite<Div> implements KeptLines {

    private final List<Line> lines = new ArrayList<>();
    private final Div place = new Div();
    private final Span problem = new Span();
    private final Runnable taken;

    private record Line(
            @Nullable MilestoneId id, TextField title, FigureField weight, DatePicker due, Div row, KeptFields kept) {}

    /** @param taken called when the person has taken a line away */
    StepsEditor(Runnable taken) {
        this.taken = taken;
        NativeButton add = new NativeButton(getTranslation("sheet.steps.add"), click -> addBlank());
        add.addClassName("nb-add");
        problem.addClassName("nb-problem");
        getContent().addClassName("nb-lines");
        getContent().add(place, add, problem);
    }

    void show(List<Step> steps) {
        lines.clear();
        place.removeAll();
        problem.setText("");
        steps.forEach(this::add);
        if (steps.isEmpty()) {
            add(blank());
        }
    }

    void refuse(String reason) {
        problem.setText(reason);
    }

    /**
     * What stands there; lines without a title are left out.
     *
     * @throws org.northboard.change.Refused when a weight cannot be read
     */
    List<Step> steps() {
        problem.setText("");
        return lines.stream()
                .filter(line -> !line.title().getValue().isBlank())
                .map(line -> new Step(
                        line.id(),
                        line.title().getValue(),
                        Objects.requireNonNullElse(line.weight().figure(), BigDecimal.ONE),
                        line.due().getValue()))
                .toList();
    }

    @Override
    public List<KeptFields> keptLines() {
        return lines.stream().map(Line::kept).toList();
    }

    @Override
    public KeptFields addLine() {
        return add(blank()).kept();
    }

    @Override
    public void removeLine(KeptFields gone) {
        lines.stream().filter(line -> line.kept() == gone).map(Line::row).forEach(place::remove);
        lines.removeIf(line -> line.kept() == gone);
    }

    private void addBlank() {
        add(blank()).title().focus();
    }

    private Line add(Step step) {
        TextField title = new TextField();
        title.setValueChangeMode(ValueChangeMode.EAGER);
        title.setPlaceholder(getTranslation("sheet.steps.title"));
        title.setAriaLabel(getTranslation("sheet.steps.title"));
        title.setValue(step.title());
        Keys.onEnter(title, this::addBlank);
        FigureField weight = new FigureField("");
        weight.setAriaLabel(getTranslation("sheet.edit.weight"));
        weight.show(step.weight());
        DatePicker due = Dates.picker("", getLocale(), this::getTranslation);
        due.setAriaLabel(getTranslation("sheet.edit.due"));
        due.setPlaceholder(getTranslation("sheet.edit.due"));
        due.setValue(step.dueOn());
        NativeButton remove = new NativeButton("✕");
        remove.setAriaLabel(getTranslation("sheet.steps.remove"));
        remove.addClassName("nb-more");
        Div row = new Div(title, weight, due, remove);
        row.addClassName("nb-lines-row");
        KeptFields kept = KeptFields.ofLine(row, Objects.toString(step.id(), ""));
        kept.text("title", title);
        kept.figure("weight", weight);
        kept.day("due", due);
        Line line = new Line(step.id(), title, weight, due, row, kept);
        remove.addClickListener(click -> {
            removeLine(kept);
            taken.run();
        });
        lines.add(line);
        place.add(row);
        return line;
    }

    private static Step blank() {
        return new Step(null, "", BigDecimal.ONE, null);
    }
}
