import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ classes `org.northboard.db` from the migrations: starts a throw-away PostgreSQL, migrates it, reads its
 * catalogue. Does nothing while neither they nor this file have changed.
 *
 * <p>Run by the JDK's source launcher: {@code java GenerateDatabaseClasses.java MIGRATIONS TARGET}.
 */
class GenerateDatabaseClasses {

    private static final String OPEN_ROOM = """
            /** Tables and columns, generated from the migrations: a room without walls. */
            @ApplicationModule(type = ApplicationModule.Type.OPEN)
            package org.northboard.db;

            import org.springframework.modulith.ApplicationModule;
            """;

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path stamp = target.resolve("migrations.sha256");
        String fingerprint = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Flyway.configure()
                    .dataSource(url, "postgres", "")
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(url, target));
        }
        Files.writeString(target.resolve("org/northboard/db/package-info.java"), OPEN_ROOM);
        Files.writeString(stamp, fingerprint);
    }

    private static Configuration configuration(String url, Path target) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history|folded")
                                .withForcedTypes(forcedTypes()))
                        .withGenerate(new Generate()
                                .withRoutines(false)
                                .withJavaTimeTypes(true)
                                .withGeneratedAnnotation(true)
                                .withGlobalSchemaReferences(false)
                                .withImplicitJoinPathsToMany(false))
                        .withTarget(new Target()
                                .withPackageName("org.northboard.db")
                                .withDirectory(target.toString())
                                .withClean(true)));
    }

    /** Ids become their records and words their enums, so that a statement cannot mix them up. */
    private static List<ForcedType> forcedTypes() {
        Map<String, String> ids = Map.ofEntries(
                Map.entry(".*\\.workspace_id", "Workspace"),
                Map.entry("member\\.id|.*\\.(member_id|owner_id|lead_id|author_id|actor_id|from_id|to_id)", "Member"),
                Map.entry("team\\.(id|parent_id)|.*\\.team_id", "Team"),
                Map.entry("cycle\\.(id|parent_id)|.*\\.cycle_id", "Cycle"),
                Map.entry("pillar\\.id|.*\\.pillar_id", "Pillar"),
                Map.entry("objective\\.id|.*\\.(objective_id|child_id|parent_objective_id)", "Objective"),
                Map.entry("key_result\\.id|.*\\.(key_result_id|parent_key_result_id)", "KeyResult"),
                Map.entry("milestone\\.id", "Milestone"),
                Map.entry("alignment\\.id", "Alignment"),
                Map.entry("check_in\\.id", "CheckIn"),
                Map.entry("operation\\.(id|undoes)|.*\\.operation_id", "Operation"));
        Map<String, String> words = Map.ofEntries(
                Map.entry("key_result\\.measure", "progress.Measure"),
                Map.entry("key_result\\.source", "progress.Source"),
                Map.entry("key_result\\.state", "objective.KeyResultState"),
                Map.entry("objective\\.scope", "objective.Scope"),
                Map.entry("objective\\.kind", "objective.ObjectiveKind"),
                Map.entry("objective\\.visibility", "objective.Visibility"),
                Map.entry("objective\\.state", "objective.ObjectiveState"),
                Map.entry("alignment\\.kind", "progress.LinkKind"),
                Map.entry("cycle\\.kind", "cycle.CycleKind"),
                Map.entry("cycle\\.phase", "cycle.CyclePhase"),
                Map.entry("member\\.role", "people.MemberRole"),
                Map.entry("change\\.subject", "change.Subject"),
                Map.entry("operation\\.verb", "change.Verb"));
        List<ForcedType> types = new ArrayList<>();
        ids.forEach((columns, name) -> types.add(new ForcedType()
                .withUserType("org.northboard.id." + name + "Id")
                .withConverter(("org.jooq.Converter.ofNullable(java.util.UUID.class, org.northboard.id.%sId.class, "
                                + "org.northboard.id.%sId::new, org.northboard.id.%sId::value)")
                        .formatted(name, name, name))
                .withIncludeExpression("public\\.(" + columns + ")")));
        words.forEach((column, type) -> types.add(new ForcedType()
                .withUserType("org.northboard." + type)
                .withEnumConverter(true)
                .withIncludeExpression("public\\." + column)));
        return types;
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(Path.of(System.getProperty("jdk.launcher.sourcefile"))));
        try (var files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
