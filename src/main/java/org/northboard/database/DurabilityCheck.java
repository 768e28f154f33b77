package org.northboard.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes sure that a server, the embedded one or any other, keeps what it has confirmed, and is new enough. */
final class DurabilityCheck {

    private static final int OLDEST = 18;

    private DurabilityCheck() {}

    /**
     * Asks the server on this connection how it works, as the connection's user would find it.
     *
     * @throws DatabaseRefused if a confirmed change could be lost by a crash, or the server is older than PostgreSQL 18
     */
    static void verify(Connection connection) {
        try {
            requireVersion(server(connection), Integer.parseInt(setting(connection, "server_version_num")));
            requireOn(connection, "fsync");
            requireOn(connection, "full_page_writes");
            // on, local, remote_write and remote_apply all wait for the server's own disk.
            requireOn(connection, "synchronous_commit");
        } catch (SQLException | NumberFormatException e) {
            throw new DatabaseRefused("The database cannot be asked how safe it is: " + e.getMessage(), e);
        }
    }

    /** Takes the version as {@code server_version_num} has it: 180006 is 18.6. */
    static void requireVersion(String server, int number) {
        int version = number / 10_000;
        if (version < OLDEST) {
            throw new DatabaseRefused(server + " is PostgreSQL " + version + ". Northboard needs " + OLDEST
                    + " or newer: upgrade the server, or give another one with --db-url.");
        }
    }

    private static void requireOn(Connection connection, String name) throws SQLException {
        if (setting(connection, name).equals("off")) {
            throw new DatabaseRefused(server(connection) + " runs with " + name + "=off: a crash could lose or damage"
                    + " what it has confirmed. Set " + name + "=on there, then start again.");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String server(Connection connection) throws SQLException {
        // What comes after the question mark may hold a password.
        return "The database at " + connection.getMetaData().getURL().replaceFirst("\\?.*", "");
    }
}
