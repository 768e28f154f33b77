package org.northboard.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a browser wants to see Northboard: language and light or dark. Kept in two cookies until there are accounts. */
final class Preferences {

    /** The languages that there are; the first one is for browsers that ask for neither. */
    static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private static final String LANGUAGE = "northboard-language";
    private static final String SCHEME = "northboard-scheme";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private Preferences() {}

    /** Gives a new page the language and scheme that its browser chose earlier, or asks for. */
    static void apply(UI ui) {
        ui.setLocale(language());
        ui.getPage().setColorScheme(scheme());
    }

    static Locale language() {
        return cookie(LANGUAGE)
                .or(Preferences::accepted)
                .flatMap(Preferences::known)
                .orElse(LANGUAGES.getFirst());
    }

    static ColorScheme.Value scheme() {
        return cookie(SCHEME)
                .filter(name -> Arrays.stream(ColorScheme.Value.values())
                        .anyMatch(value -> value.name().equals(name)))
                .map(ColorScheme.Value::valueOf)
                .orElse(ColorScheme.Value.SYSTEM);
    }

    /** Switches the language at once, on all pages of this browser that are opened or refreshed from now on. */
    static void speak(UI ui, Locale language) {
        keep(LANGUAGE, language.getLanguage());
        VaadinSession.getCurrent().setLocale(language);
        ui.setLocale(language);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.getLanguage());
        Connection.prepare(ui);
        ui.refreshCurrentRoute(true);
    }

    static void show(UI ui, ColorScheme.Value scheme) {
        keep(SCHEME, scheme.name());
        ui.getPage().setColorScheme(scheme);
    }

    private static Optional<Locale> known(String language) {
        return LANGUAGES.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    private static Optional<String> accepted() {
        VaadinRequest request = VaadinService.getCurrentRequest();
        return Optional.ofNullable(request).map(asked -> asked.getLocale().getLanguage());
    }

    private static Optional<String> cookie(String name) {
        VaadinRequest request = VaadinService.getCurrentRequest();
        if (request == null || request.getCookies() == null) {
            return Optional.empty();
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void keep(String name, String value) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            Cookie cookie = new Cookie(name, value);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) A_YEAR.toSeconds());
            response.addCookie(cookie);
        }
    }
}
