package org.northboard.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that holds everything of one embedded server, and the names of the things in it. */
record DataFolder(Path path) {

    /** Opens the folder and creates it if need be, for nobody else to read. */
    static DataFolder open(Path path) {
        try {
            // The real path, so that one folder reached through two names is one folder to the lock.
            Files.createDirectories(path.toAbsolutePath(), privately("rwx------"));
            DataFolder folder = new DataFolder(path.toRealPath());
            folder.refuseRootInForeignFolder();
            return folder;
        } catch (FileAlreadyExistsException e) {
            throw new DatabaseRefused(path + " is not a folder. Give a folder with --data.", e);
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The data folder " + path + " cannot be created (" + reason(e)
                            + "). Give a folder that you may write to with --data.",
                    e);
        }
    }

    /** PostgreSQL cannot work there without root's powers, and what root left behind would keep the owner out. */
    private void refuseRootInForeignFolder() throws IOException {
        if (Programs.isRoot() && !Integer.valueOf(0).equals(Files.getAttribute(path, "unix:uid"))) {
            String owner = Files.getOwner(path).getName();
            throw new DatabaseRefused("The data folder " + path + " belongs to " + owner + ", not to root. Start"
                    + " Northboard as " + owner + ", or give another folder with --data.");
        }
    }

    Path lock() {
        return path.resolve("northboard.lock");
    }

    Path password() {
        return path.resolve("northboard.password");
    }

    Path port() {
        return path.resolve("northboard.port");
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    /** Writes a small file readable by its owner only: it is there completely, and on the disk, or not at all. */
    static void write(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, privately("rw-------"));
        try (FileChannel channel = FileChannel.open(draft, WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        rename(draft, file);
    }

    /** Gives a finished file or folder its name, for good: also after a power failure. */
    static void rename(Path draft, Path name) throws IOException {
        Files.move(draft, name, ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(name.resolveSibling(""), READ)) {
            parent.force(true);
        }
    }

    /** Deletes a folder with everything in it; one that is not there is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** What went wrong, in words: the messages of file system exceptions are often only a path. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied: " + denied.getFile();
            case NoSuchFileException missing -> "it is missing: " + missing.getFile();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static FileAttribute<?> privately(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
