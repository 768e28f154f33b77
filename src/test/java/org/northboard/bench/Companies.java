package org.northboard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.northboard.db.Tables.ALIGNMENT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.northboard.Services;
import org.northboard.database.DurableServer;
import org.northboard.database.Transactions;
import org.northboard.demo.BigCompany;
import org.northboard.demo.BigDemo;
import org.northboard.demo.DemoCompanies;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
import org.northboard.people.Member;
import org.northboard.people.MemberRole;
import org.northboard.people.People;

/**
 * The companies to measure with, on the embedded PostgreSQL as people run it. Two of them are in the places of the demo
 * companies, so that a browser gets to them. They are kept between runs until what makes them has changed.
 */
final class Companies implements AutoCloseable {

    static final Path DATA = Path.of("target/bench/data").toAbsolutePath();
    /** For one more company in the place of a demo company, made by what measures with it and kept as long as the others. */
    static final Path ASIDE = DATA.resolveSibling("small");

    static final int SMALL = 500;
    static final int MIDDLE = 1_000;
    static final int LARGE = 50_000;
    static final Locale MIDDLE_LANGUAGE = Locale.ENGLISH;
    static final Locale LARGE_LANGUAGE = Locale.of("vi");

    /** The quarter is in its eleventh week when it is made, and must still run when it is measured. */
    private static final int DAYS_KEPT = 14;

    private static final Path STAMP = DATA.resolveSibling("data.stamp");

    private final DurableServer server;
    private final Services services;
    private final WorkspaceId small;
    private final WorkspaceId middle;
    private final WorkspaceId large;

    private Companies(DurableServer server) {
        this.server = server;
        this.services = Services.on(server.address(), Clock.systemUTC());
        BigDemo demos = new BigDemo(get(DSLContext.class), get(Transactions.class), get(DemoCompanies.class));
        this.small = get(BigCompany.class).open(BigCompany.Size.of(SMALL));
        this.middle = demos.open(MIDDLE_LANGUAGE, BigCompany.Size.of(MIDDLE));
        this.large = demos.open(LARGE_LANGUAGE, BigCompany.Size.of(LARGE));
    }

    static Companies open() throws Exception {
        String[] kept = Files.exists(STAMP) ? Files.readString(STAMP).strip().split(" ", -1) : new String[0];
        boolean fresh = kept.length == 2
                && kept[0].equals(fingerprint())
                && LocalDate.parse(kept[1]).plusDays(DAYS_KEPT).isAfter(LocalDate.now(Clock.systemUTC()));
        if (!fresh) {
            System.out.println("Making the companies to measure with: minutes, this once");
            Files.deleteIfExists(STAMP);
            DurableServer.forget(DATA);
            DurableServer.forget(ASIDE);
        }
        Companies companies = new Companies(DurableServer.on(DATA));
        if (!fresh) {
            // After so much was written the server tidies up on its own for a while: not while it is measured.
            try (var connection = companies.server.address().connect();
                    var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
            Files.writeString(STAMP, fingerprint() + " " + LocalDate.now(Clock.systemUTC()) + "\n");
        }
        return companies;
    }

    <T> T get(Class<T> service) {
        return services.get(service);
    }

    DurableServer server() {
        return server;
    }

    /** What an application is told so that it works on this database, with more for it to know. */
    String[] asDatabase(String... more) {
        return Stream.concat(Stream.of(Launched.onDatabase(server.address())), Stream.of(more))
                .toArray(String[]::new);
    }

    WorkspaceId small() {
        return small;
    }

    WorkspaceId large() {
        return large;
    }

    /** Who sees and may change everything. */
    ActingMember chief(WorkspaceId company) {
        return get(People.class).directory(company).members().stream()
                .filter(member -> member.role() == MemberRole.EXECUTIVE)
                .map(Member::id)
                .map(member -> new ActingMember(company, member))
                .findFirst()
                .orElseThrow();
    }

    /** The objectives of the middle one that have others below them. */
    List<ObjectiveId> branches() {
        return get(Transactions.class)
                .read(
                        middle,
                        () -> get(DSLContext.class)
                                .selectDistinct(ALIGNMENT.PARENT_OBJECTIVE_ID)
                                .from(ALIGNMENT)
                                .where(ALIGNMENT.WORKSPACE_ID.eq(middle))
                                .fetch(ALIGNMENT.PARENT_OBJECTIVE_ID));
    }

    @Override
    public void close() {
        services.close();
        server.close();
    }

    /** Changes when the generator, what it is asked for, or the tables change. */
    private static String fingerprint() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Path classes = Path.of(BigCompany.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        TreeSet<Path> files = new TreeSet<>();
        try (Stream<Path> generator = Files.list(classes.resolve("org/northboard/demo"));
                Stream<Path> migrations = Files.list(classes.resolve("db/migration"))) {
            generator
                    .filter(file -> file.getFileName().toString().matches("(BigCompany|TeamTree|Words).*"))
                    .forEach(files::add);
            migrations.forEach(files::add);
        }
        for (Path file : files) {
            digest.update(Files.readAllBytes(file));
        }
        for (int objectives : List.of(SMALL, MIDDLE, LARGE)) {
            digest.update(BigCompany.Size.of(objectives).toString().getBytes(UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
