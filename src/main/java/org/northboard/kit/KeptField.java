package org.northboard.kit;

import com.vaadin.flow.component.HasHelper;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One field of a form as a text, and back.
 *
 * @param text what stands there, the same in each language
 * @param words what stands there, as the person reads it
 * @param write puts a text there; false when it cannot stand there
 */
record KeptField(String name, HasHelper input, Supplier<String> text, Supplier<String> words, Predicate<String> write)
        implements KeptPart {

    @Override
    public Map<String, String> texts() {
        return Map.of(name, text.get());
    }

    /** Where somebody has changed meanwhile what the person saw, the field says what it reads by now. */
    @Override
    public boolean offer(Map<String, String> typed, Map<String, String> seen) {
        String mine = typed.get(name);
        String before = seen.getOrDefault(name, "");
        String present = text.get();
        String reads = words.get();
        if (mine == null || mine.equals(before) || mine.equals(present) || !write.test(mine)) {
            return false;
        }
        if (!present.equals(before)) {
            input.setHelperText(input.getElement().getComponent().orElseThrow().getTranslation("kit.draft.now", reads));
        }
        return true;
    }
}
