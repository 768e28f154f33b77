package org.northboard.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** An application in a process of its own that writes rows, and says of each one when it is confirmed, until killed. */
final class WritingApplication {

    private WritingApplication() {}

    public static void main(String[] args) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]));
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table written (id integer primary key)");
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into written values (?)")) {
                for (int id = 1; ; id++) {
                    insert.setInt(1, id);
                    insert.execute();
                    System.out.println(id);
                }
            }
        } catch (DatabaseRefused e) {
            System.out.println(e.getMessage());
        }
    }

    /** Starts it; what it says can be read from the process. */
    static Process on(Path folder) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingApplication.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
