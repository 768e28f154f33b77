package org.northboard.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where PostgreSQL is and how to sign in there, for what needs a connection of its own beside the pool. */
public record DatabaseServer(String url, String user, String password) {

    /** Opens a connection as the owner of the tables. The caller closes it. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "northboard");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return url;
    }
}
