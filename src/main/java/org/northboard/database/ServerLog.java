package org.northboard.database;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the server writes about itself. Begun anew at a start when it has grown long; the one before is kept. */
final class ServerLog {

    private static final long LONG = 10_000_000;
    private static final int LAST_LINES = 4;
    private static final Pattern TIME_AND_PROCESS = Pattern.compile("^[-\\d]+ [:.\\d]+ \\S+ \\[\\d+] ");

    private final Path file;
    private final long begin;

    private ServerLog(Path file, long begin) {
        this.file = file;
        this.begin = begin;
    }

    /** The log from here on. */
    static ServerLog begin(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) > LONG) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".old"), REPLACE_EXISTING);
            }
            return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The log " + file + " cannot be written (" + DataFolder.reason(e) + "). Make it writable.", e);
        }
    }

    /** The last lines since the beginning, as one; empty if there are none. */
    String lastLines() {
        List<String> lines = content()
                .lines()
                .map(line -> TIME_AND_PROCESS.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private String content() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(begin, log.length() - 20_000));
            byte[] bytes = new byte[(int) Math.max(0, log.length() - log.getFilePointer())];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(" + file + " cannot be read: " + DataFolder.reason(e) + ")";
        }
    }
}
