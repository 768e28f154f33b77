package org.northboard.database;

/**
 * The application cannot or must not work with its database. The message is one plain line that says what happened and
 * what to do about it: it is meant to be shown to the person who started the application, without a stack trace.
 */
final class DatabaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseRefused(String message) {
        super(oneLine(message));
    }

    DatabaseRefused(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " | ");
    }
}
