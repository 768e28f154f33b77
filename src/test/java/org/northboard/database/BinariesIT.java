package org.northboard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesIT {

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
    })
    void everyMachineGetsItsOwnPrograms(String system, String processor, String archive) {
        assertThat(Binaries.archive(system, processor)).isEqualTo(archive);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64"})
    void aMachineWithoutProgramsIsToldWhatElseToDo(String system, String processor) {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Binaries.archive(system, processor))
                .withMessageContaining(system + " on " + processor)
                .withMessageContaining("--db-url");
    }

    @Test
    void unpackingThatWasInterruptedBeginsAgainAndGivesTheVersionWeName() throws Exception {
        DataFolder folder = DataFolder.open(path);
        Path half = path.resolve("postgresql-" + Binaries.VERSION + ".unpacking/bin");
        Files.writeString(Files.createDirectories(half).resolve("postgres"), "half of it");

        Path binaries = Binaries.unpack(folder);

        Programs.Outcome version = Programs.of(folder, binaries).run(new Patience("asking"), "postgres", "--version");
        assertThat(version.output()).isEqualTo("postgres (PostgreSQL) " + Binaries.VERSION);
        assertThat(half).doesNotExist();
    }
}
