package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.northboard.id.KeyResultId;
import org.northboard.kit.FormDraft;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultDraft;

/** The key results of an objective, each to be changed in place, and a way to add the next one. */
final class KeyResultList extends Composite<Div> {

    /** okr-rules, section 5: guidance, never a block. */
    private static final int FEW = 2;

    private static final int MANY = 5;

    private final KeyResultDeeds deeds;
    private final Map<KeyResultId, KeyResultLine> lines = new HashMap<>();
    private final Div place = new Div();
    private final FormDraft newOne;
    private final NativeButton add;
    private final Paragraph guidance = new Paragraph();

    private Sheet sheet;

    KeyResultList(KeyResultDeeds deeds, Sheet first) {
        this.deeds = deeds;
        this.sheet = first;
        this.newOne = new FormDraft("objective", first.objective().id(), "new-key-result");
        this.add = new NativeButton(getTranslation("sheet.kr.add"), click -> addNew());
        add.addClassName("nb-add");
        guidance.addClassName("nb-guidance");
        getContent().addClassName("nb-krs");
        newOne.when(this::goOn, this::hideNew);
        getContent().add(place, newOne, add, guidance);
    }

    /** Shows the newest state; inputs that are open stay as they are. */
    void show(Sheet newer, boolean bySomeoneElse) {
        Sheet before = sheet;
        sheet = newer;
        Set<KeyResultId> present =
                newer.keyResults().stream().map(KeyResult::id).collect(Collectors.toSet());
        lines.entrySet().removeIf(entry -> !present.contains(entry.getKey()));
        for (KeyResult keyResult : newer.keyResults()) {
            KeyResultLine line = lines.computeIfAbsent(
                    keyResult.id(), id -> new KeyResultLine(keyResult, newer, deeds, () -> next(id)));
            line.show(keyResult, newer);
            if (bySomeoneElse && moved(before, keyResult)) {
                line.flash();
            }
        }
        arrange(newer);
        add.setVisible(newer.editable() && !newOne.isOpen());
        guide(newer);
    }

    /** Opens the input for a new key result. */
    void addNew() {
        KeyResultEditor editor = new KeyResultEditor(
                KeyResultDraft.blank(sheet.objective().owner()),
                sheet.cycle(),
                sheet.directory(),
                (draft, reason, it) -> deeds.add(draft, this::addAnother, refused -> deeds.refuse(it, refused)),
                this::closeNew);
        add.setVisible(false);
        newOne.holds(editor, editor.kept());
        editor.focus();
    }

    private void addAnother() {
        newOne.drop();
        addNew();
    }

    private void goOn() {
        if (sheet.editable()) {
            addNew();
        }
    }

    private void closeNew() {
        newOne.drop();
        hideNew();
        add.focus();
    }

    private void hideNew() {
        newOne.holdsNothing();
        add.setVisible(sheet.editable());
    }

    /** Opens the value of the next key result below that takes one. */
    private void next(KeyResultId id) {
        List<KeyResult> all = sheet.keyResults();
        int place = all.stream().map(KeyResult::id).toList().indexOf(id);
        all.stream()
                .skip(place + 1L)
                .map(this::line)
                .filter(KeyResultLine::takesValue)
                .findFirst()
                .ifPresent(KeyResultLine::editValue);
    }

    private KeyResultLine line(KeyResult keyResult) {
        return Objects.requireNonNull(lines.get(keyResult.id()), "a key result without a line");
    }

    /** Puts the lines in order, touching only what stands wrong, so that an open input is not taken out and in again. */
    private void arrange(Sheet newer) {
        List<KeyResultLine> wanted = newer.keyResults().stream().map(this::line).toList();
        List<Component> standing = new ArrayList<>(place.getChildren().toList());
        standing.stream().filter(line -> !wanted.contains(line)).forEach(place::remove);
        for (int i = 0; i < wanted.size(); i++) {
            KeyResultLine line = wanted.get(i);
            if (place.getComponentCount() <= i || place.getComponentAt(i) != line) {
                place.addComponentAtIndex(i, line);
            }
        }
    }

    private static boolean moved(Sheet before, KeyResult now) {
        return before.keyResult(now.id())
                .map(was -> differ(was.current(), now.current()))
                .orElse(true);
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }

    private void guide(Sheet newer) {
        int count = newer.keyResults().size();
        guidance.setVisible(newer.editable() && (count < FEW || count > MANY));
        guidance.setText(
                count > MANY
                        ? getTranslation("sheet.guide.many", count)
                        : getTranslation(count == 0 ? "sheet.guide.none" : "sheet.guide.few"));
    }
}
