package org.northboard.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data of the embedded server: made once, then only signed in to. */
final class Cluster {

    /** Owns the application's database and its tables. No superuser: it can do what `--db-url` users can. */
    static final String OWNER = "northboard";

    /** The application's database. */
    static final String DATABASE = "northboard";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String SUPERUSER = "postgres";
    private static final String DRAFT = "cluster-unfinished-";
    private static final String MAJOR_VERSION = "18";

    private final DataFolder folder;
    private final Programs programs;
    private final String password;

    Cluster(DataFolder folder, Programs programs, String password) {
        this.folder = folder;
        this.programs = programs;
        this.password = password;
    }

    /** Makes the cluster if there is none. */
    void create() {
        try {
            if (Files.exists(folder.cluster())) {
                checkVersion();
                return;
            }
            LOG.info("Creating the database in {}", folder.cluster());
            // An initdb that was interrupted leaves only such a name behind; one that was orphaned may still write
            // there.
            forgetDrafts();
            Path draft = Files.createTempDirectory(folder.path(), DRAFT);
            initdb(folder.path().relativize(draft));
            DataFolder.rename(draft, folder.cluster());
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The database cannot be created in " + folder.cluster() + " (" + DataFolder.reason(e)
                            + "). Make room there, or give another folder with --data.",
                    e);
        }
    }

    private void forgetDrafts() throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder.path(), DRAFT + "*")) {
            for (Path draft : drafts) {
                DataFolder.delete(draft);
            }
        }
    }

    private void initdb(Path target) {
        Programs.Outcome outcome = programs.run(
                new Patience("PostgreSQL is still creating its files"),
                "initdb",
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + folder.path().relativize(folder.password()),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorts Vietnamese as Vietnamese readers expect it, and every other language as without it.
                "--locale-provider=icu",
                "--icu-locale=vi",
                // For what ICU does not do; the only locale that every machine has.
                "--locale=C",
                "--no-instructions");
        if (!outcome.ok()) {
            throw new DatabaseRefused("PostgreSQL cannot create its files in " + folder.cluster() + ": "
                    + lastLine(outcome.output()) + ". Mend that, or give another folder with --data.");
        }
    }

    private static String lastLine(String output) {
        return output.substring(output.lastIndexOf('\n') + 1);
    }

    private void checkVersion() throws IOException {
        Path file = folder.cluster().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new DatabaseRefused(folder.cluster() + " is not a PostgreSQL database, or only a part of one. Put it"
                    + " back from a backup, or give another folder with --data.");
        }
        String version = Files.readString(file).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseRefused("The database in " + folder.cluster() + " was made by PostgreSQL " + version
                    + ", this Northboard brings " + MAJOR_VERSION + ". Start the Northboard that fits to it.");
        }
    }

    /** Makes the owner and the application's database, each where it is missing: an earlier start may be half done. */
    void ensureDatabase(int port) {
        try (Connection connection = signIn(port);
                Statement statement = connection.createStatement()) {
            if (!finds(connection, "select from pg_roles where rolname = ?", OWNER)) {
                // The password's form leaves nothing to escape.
                statement.execute("create role " + OWNER + " login createrole password '" + password + "'");
            }
            if (!finds(connection, "select from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw isWrongPassword(e)
                    ? Secret.wrong(folder, e)
                    : new DatabaseRefused(
                            "The database cannot be prepared: " + e.getMessage() + ". See " + folder.log() + ".", e);
        }
    }

    private static boolean finds(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Whether the server on this port works on this very cluster. */
    boolean isServedOn(int port) throws SQLException, IOException {
        try (Connection connection = signIn(port);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            return row.next()
                    && Files.isDirectory(Path.of(row.getString(1)))
                    && Files.isSameFile(Path.of(row.getString(1)), folder.cluster());
        }
    }

    static boolean isWrongPassword(SQLException e) {
        return "28P01".equals(e.getSQLState());
    }

    private Connection signIn(int port) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "northboard start");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }
}
