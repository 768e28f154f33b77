package org.northboard;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.northboard.demo.DemoPerson.Place;

/** Somebody in front of a screen: what they do there, and what they see. */
public final class Colleague {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long GLANCE_MILLISECONDS = 20;

    /** Its content is there on the server while the browser does not show it. */
    private static final String CLOSED_TAG = "vaadin-popover";

    private final Place place;
    private final BrowserlessUIContext window;
    private final List<Throwable> faults = new ArrayList<>();

    Colleague(Place place, BrowserlessUserContext browser) {
        this.place = place;
        this.window = browser.newWindow();
        browser.getSession().setErrorHandler(event -> faults.add(event.getThrowable()));
    }

    /** The screen, to look for single parts on it. */
    public BrowserlessUIContext window() {
        window.activate();
        return window;
    }

    // ---- what they do

    void comesIn(String address) {
        opens(address);
        clicks(byId("language-vi"));
        clicks(byId("enter-" + place.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        until(() -> !window().getUI().getActiveViewLocation().getPath().isEmpty(), "comes in");
    }

    public void opens(String address) {
        Location location = new Location(address);
        window().getUI().navigate(location.getPath(), location.getQueryParameters());
    }

    /** Clicks on what reads like this. */
    public void clicks(String text) {
        window().find(Button.class).withText(text).all().stream()
                .findFirst()
                .ifPresentOrElse(
                        button -> window.test(button).click(),
                        () -> clicks(
                                window.find(NativeButton.class).withText(text).single()));
    }

    public void clicks(NativeButton button) {
        window().test(button).click();
    }

    public NativeButton byId(String id) {
        return window().find(NativeButton.class).id(id);
    }

    /** Clicks on a text or figure that can be changed where it stands; the input stays open. */
    public TextField begins(String shown) {
        clicks(shown);
        return window().find(TextField.class).withValue(shown).single();
    }

    public void types(TextField field, String typed) {
        window().test(field).setValue(typed);
    }

    /** Leaves an input, which saves what was typed. */
    public void leaves(TextField field) {
        window();
        ComponentUtil.fireEvent(field, new BlurNotifier.BlurEvent<>(field, true));
    }

    /** Changes a text or figure where it stands. */
    public void changes(String shown, String typed) {
        TextField field = begins(shown);
        types(field, typed);
        leaves(field);
    }

    // ---- what they see

    /** Where they are, with what is behind the question mark. */
    public String address() {
        return window().getUI().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** All texts that are visible now: those of the page, then those of dialogs and toasts. */
    public String screen() {
        UI ui = window().getUI();
        StringBuilder texts = new StringBuilder();
        read(ui.getInternals().getActiveRouterTargetsChain().getLast().getElement(), texts);
        read(ui.getElement(), texts);
        return texts.toString();
    }

    /** All texts that are visible within a part. */
    public static String texts(Component part) {
        StringBuilder texts = new StringBuilder();
        read(part.getElement(), texts);
        return texts.toString();
    }

    /** Waits until a text is there. */
    public void sees(String text) {
        until(() -> screen().contains(text), "sees “" + text + "”");
    }

    /** Waits until a text is not there any more. */
    public void seesNoMore(String text) {
        until(() -> !screen().contains(text), "sees “" + text + "” no more");
    }

    /** Lets what others did arrive on the screen until it is as expected. */
    public void until(BooleanSupplier expected, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(place + " never " + what + ", but at " + address() + ":\n" + screen());
            }
            // Opens the session's lock meanwhile, as between two requests.
            window().runPendingSignalsTasks(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            if (!faults.isEmpty()) {
                throw new AssertionError("a fault at the screen of " + place, faults.getFirst());
            }
        }
    }

    private static void read(Element element, StringBuilder texts) {
        if (element.isTextNode()) {
            texts.append(element.getText()).append('\n');
        } else if (element.isVisible() && !CLOSED_TAG.equals(element.getTag())) {
            element.getChildren().forEach(child -> read(child, texts));
        }
    }
}
