package org.northboard.database;

import org.postgresql.Driver;

/** The address of a PostgreSQL, as somebody has given it. */
final class DatabaseAddress {

    private DatabaseAddress() {}

    /**
     * The address, if the driver can work with it. What was given is not repeated in the refusal: it may hold a password,
     * and in something that is no address nobody can say where.
     *
     * @throws DatabaseRefused if it is of another form, or holds a name or password before the host
     */
    static String checked(String given) {
        String place = given.replaceFirst("\\?.*", "");
        if (place.contains("@") || Driver.parseURL(given, null) == null) {
            throw new DatabaseRefused("The database's address (--db-url, or SPRING_DATASOURCE_URL) has the form"
                    + " jdbc:postgresql://host:5432/northboard; name and password are given apart from it (--db-user and"
                    + " --db-password, or SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD).");
        }
        return given;
    }
}
