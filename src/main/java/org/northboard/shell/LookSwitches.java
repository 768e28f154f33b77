package org.northboard.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** Language and light or dark, as two small rows of choices. */
class LookSwitches extends Composite<Div> {

    LookSwitches() {
        getContent().addClassName("nb-look");
        getContent().add(languages(), schemes());
    }

    private Div languages() {
        Div row = row("shell.language");
        for (Locale language : Preferences.LANGUAGES) {
            NativeButton choice = choice(
                    name(language), language.getLanguage().equals(getLocale().getLanguage()));
            choice.setId("language-" + language.getLanguage());
            choice.getElement().setAttribute("lang", language.toLanguageTag());
            choice.addClickListener(click -> Preferences.speak(UI.getCurrent(), language));
            row.add(choice);
        }
        return row;
    }

    private Div schemes() {
        Div row = row("shell.scheme");
        for (ColorScheme.Value scheme :
                new ColorScheme.Value[] {ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK}) {
            NativeButton choice = choice(getTranslation("shell.scheme." + scheme), scheme == Preferences.scheme());
            choice.setId("scheme-" + scheme.name().toLowerCase(Locale.ROOT));
            choice.addClickListener(click -> {
                Preferences.show(UI.getCurrent(), scheme);
                row.getChildren().forEach(other -> press(other.getElement(), false));
                press(choice.getElement(), true);
            });
            row.add(choice);
        }
        return row;
    }

    private Div row(String label) {
        Div row = new Div();
        row.addClassName("nb-choices");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", getTranslation(label));
        return row;
    }

    private static NativeButton choice(String text, boolean chosen) {
        NativeButton choice = new NativeButton(text);
        press(choice.getElement(), chosen);
        return choice;
    }

    private static void press(Element choice, boolean chosen) {
        choice.setAttribute("aria-pressed", String.valueOf(chosen));
    }

    private static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
