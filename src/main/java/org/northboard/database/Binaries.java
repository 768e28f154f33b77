package org.northboard.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the class path to a folder beside the data. */
final class Binaries {

    /** The version in the class path's archives; a test compares it with what the programs say. */
    static final String VERSION = "18.6";

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

    private Binaries() {}

    /** The folder, relative to the data folder, that has PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
    static Path unpack(DataFolder folder) {
        String name = "postgresql-" + VERSION;
        Path target = folder.path().resolve(name);
        if (Files.isDirectory(target)) {
            return Path.of(name);
        }
        String archive = archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new DatabaseRefused("This build of Northboard has no PostgreSQL for this machine (" + archive
                        + " is missing). Use a PostgreSQL 18 server of your own with --db-url.");
            }
            LOG.info("Unpacking PostgreSQL {} to {}", VERSION, target);
            // An unpacking that was interrupted leaves only this name behind, and the next one begins again.
            Path draft = folder.path().resolve(name + ".unpacking");
            DataFolder.delete(draft);
            unpack(packed, Files.createDirectory(draft));
            DataFolder.rename(draft, target);
            return Path.of(name);
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "PostgreSQL cannot be unpacked to " + target + " (" + DataFolder.reason(e)
                            + "). Make room there, or give another folder with --data.",
                    e);
        }
    }

    /** The resource for an operating system and a processor, as {@code os.name} and {@code os.arch} call them. */
    static String archive(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT);
        String family = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : "";
        String cpu = switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        if (family.isEmpty() || cpu.isEmpty()) {
            throw new DatabaseRefused("Northboard brings PostgreSQL for Linux and macOS on x64 and arm64 only, not for "
                    + system + " on " + processor + ". Use a PostgreSQL 18 server of your own with --db-url.");
        }
        return "/postgres-" + family + "-" + cpu + ".txz";
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive has an entry outside of its folder: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? path : path.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0b001_000_000) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
