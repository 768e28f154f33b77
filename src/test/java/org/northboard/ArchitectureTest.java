package org.northboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.northboard.planted.PlantedApplication;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The house is built as its plan says (src/docs/architecture.md). */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.northboard");

    @Test
    void every_room_enters_only_the_rooms_that_its_door_names() {
        ApplicationModules modules = ApplicationModules.of(NorthboardApplication.class);

        modules.verify();

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("progress", "graph", "board", "sheet", "shell");
    }

    @Test
    void a_room_that_enters_another_one_without_permission_is_noticed() {
        ApplicationModules planted =
                ApplicationModules.of(PlantedApplication.class, new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(planted::verify).isInstanceOf(Violations.class).hasMessageContaining("upper");
    }

    @Test
    void screens_do_not_speak_sql() {
        noClasses()
                .that()
                .resideInAnyPackage("..ui..", "..shell..", "..kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.northboard.db..", "org.jooq..")
                .check(OURS);
    }

    @Test
    void progress_is_nothing_but_arithmetic() {
        noClasses()
                .that()
                .resideInAPackage("org.northboard.progress")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "org.northboard.progress", "org.jspecify..", "org.springframework.modulith")
                .check(OURS);
    }

    @Test
    void nothing_can_be_null_by_accident() {
        List<String> unmarked = OURS.stream()
                .filter(type -> !type.getPackageName().startsWith("org.northboard.db"))
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .toList();

        assertThat(unmarked).isEmpty();
    }
}
