package org.northboard.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.northboard.database.DatabaseServer;

/** The embedded PostgreSQL of a data folder, looked at from outside while an application uses it. */
public record Store(Path data) {

    /** How to sign in there as the owner of the tables. */
    public DatabaseServer server() throws IOException {
        return new DatabaseServer(
                "jdbc:postgresql://127.0.0.1:" + read("northboard.port") + "/northboard",
                "northboard",
                read("northboard.password"));
    }

    /** The number that a query answers; null is 0. */
    public long number(String query, Object... values) throws IOException, SQLException {
        try (Connection connection = server().connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Where the number of the server's process stands while it runs. */
    public Path postmasterFile() {
        return data.resolve("cluster/postmaster.pid");
    }

    public long process() throws IOException {
        return Long.parseLong(Files.readAllLines(postmasterFile()).getFirst().strip());
    }

    private String read(String file) throws IOException {
        return Files.readString(data.resolve(file)).strip();
    }
}
