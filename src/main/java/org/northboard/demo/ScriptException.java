package org.northboard.demo;

/**
 * The script of the demo company is wrong; the message begins with the place, such as
 * {@code file.yaml: objectives[3].title}.
 */
public class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScriptException(String place, String complaint) {
        super(place + ": " + complaint);
    }
}
