package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.northboard.kit.Dates;
import org.northboard.kit.FigureField;
import org.northboard.kit.KeptFields;
import org.northboard.kit.KeptLines;
import org.northboard.objective.KeyResult.Phase;

/** Targets on the way: which value is expected at which date. */
final class PhasesEditor extends Composite<Div> implements KeptLines {

    private final List<Line> lines = new ArrayList<>();
    private final Div place = new Div();
    private final Span problem = new Span();
    private final Runnable taken;

    private record Line(DatePicker day, FigureField value, Div row, KeptFields kept) {}

    /** @param taken called when the person has taken a line away */
    PhasesEditor(Runnable taken) {
        this.taken = taken;
        NativeButton add = new NativeButton(getTranslation("sheet.phases.add"), click -> add(null));
        add.addClassName("nb-add");
        add.setTitle(getTranslation("sheet.phases.hint"));
        problem.addClassName("nb-problem");
        getContent().addClassName("nb-lines");
        getContent().add(place, add, problem);
    }

    void show(List<Phase> phases) {
        lines.clear();
        place.removeAll();
        problem.setText("");
        phases.forEach(this::add);
    }

    void refuse(String reason) {
        problem.setText(reason);
    }

    /**
     * What stands there; lines without a date are left out.
     *
     * @throws org.northboard.change.Refused when a value is missing or cannot be read
     */
    List<Phase> phases() {
        problem.setText("");
        List<Phase> phases = new ArrayList<>();
        for (Line line : lines) {
            LocalDate day = line.day().getValue();
            if (day != null) {
                phases.add(new Phase(day, line.value().required()));
            }
        }
        return phases;
    }

    @Override
    public List<KeptFields> keptLines() {
        return lines.stream().map(Line::kept).toList();
    }

    @Override
    public KeptFields addLine() {
        return add(null);
    }

    @Override
    public void removeLine(KeptFields gone) {
        lines.stream().filter(line -> line.kept() == gone).map(Line::row).forEach(place::remove);
        lines.removeIf(line -> line.kept() == gone);
    }

    private KeptFields add(@Nullable Phase phase) {
        DatePicker day = Dates.picker("", getLocale(), this::getTranslation);
        day.setAriaLabel(getTranslation("sheet.phases.day"));
        day.setPlaceholder(getTranslation("sheet.phases.day"));
        FigureField value = new FigureField("");
        value.setAriaLabel(getTranslation("sheet.phases.value"));
        value.setPlaceholder(getTranslation("sheet.phases.value"));
        if (phase != null) {
            day.setValue(phase.dueOn());
            value.show(phase.value());
        }
        NativeButton remove = new NativeButton("✕");
        remove.setAriaLabel(getTranslation("sheet.phases.remove"));
        remove.addClassName("nb-more");
        Div row = new Div(day, value, remove);
        row.addClassName("nb-lines-row");
        KeptFields kept =
                KeptFields.ofLine(row, phase == null ? "" : phase.dueOn().toString());
        kept.day("day", day);
        kept.figure("value", value);
        remove.addClickListener(click -> {
            removeLine(kept);
            taken.run();
        });
        lines.add(new Line(day, value, row, kept));
        place.add(row);
        return kept;
    }
}
