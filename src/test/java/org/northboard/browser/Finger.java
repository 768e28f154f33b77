package org.northboard.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A finger on the glass, as the browser itself is told of it: it decides whether that scrolls. */
final class Finger {

    private static final int STEPS = 12;

    private final CDPSession glass;
    private double x;
    private double y;

    Finger(Page page) {
        glass = page.context().newCDPSession(page);
    }

    void down(double atX, double atY) {
        x = atX;
        y = atY;
        tell("touchStart");
    }

    void slide(double toX, double toY) {
        double fromX = x;
        double fromY = y;
        for (int step = 1; step <= STEPS; step++) {
            x = fromX + (toX - fromX) * step / STEPS;
            y = fromY + (toY - fromY) * step / STEPS;
            tell("touchMove");
        }
    }

    void up() {
        JsonObject nothing = new JsonObject();
        nothing.addProperty("type", "touchEnd");
        nothing.add("touchPoints", new JsonArray());
        glass.send("Input.dispatchTouchEvent", nothing);
    }

    private void tell(String type) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        glass.send("Input.dispatchTouchEvent", event);
    }
}
