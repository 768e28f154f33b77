package org.northboard.bench.viewer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says that its person is here as often as the server wishes, as {@code presence.ts} does: on a connection which it keeps
 * open for that, as a browser does, so that the server has to keep it, too.
 */
final class Beat implements AutoCloseable {

    private static final int FIRST_MILLIS = 5_000;
    private static final int BUFFER_BYTES = 1_024;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int OK = 200;

    private final URI there;
    private final Supplier<String> cookie;
    private @Nullable Socket socket;
    private @Nullable InputStream from;
    private int every = FIRST_MILLIS;
    private volatile long answered = System.nanoTime();
    private volatile boolean closed;

    /** @param there what is told that somebody is here */
    Beat(URI there, Supplier<String> cookie) {
        this.there = there;
        this.cookie = cookie;
    }

    /** Goes on until it is closed. */
    void goOn() {
        try {
            while (!closed) {
                long begin = System.nanoTime();
                beat();
                Thread.sleep(Math.max(
                        0, every - Duration.ofNanos(System.nanoTime() - begin).toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException("nobody hears that somebody is here", e);
            }
        }
    }

    /** How long ago it was answered last. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - answered);
    }

    private void beat() throws IOException {
        try {
            every = (int) Patch.number(ask(), 0, "\"next\":");
        } catch (IOException e) {
            // Kept open for too long: a browser opens another one, too.
            hangUp();
            every = (int) Patch.number(ask(), 0, "\"next\":");
        }
        answered = System.nanoTime();
    }

    private String ask() throws IOException {
        Socket open = socket;
        InputStream answer = from;
        if (open == null || answer == null) {
            open = new Socket(there.getHost(), there.getPort());
            open.setSoTimeout(PATIENCE_MILLIS);
            answer = new BufferedInputStream(open.getInputStream(), BUFFER_BYTES);
            socket = open;
            from = answer;
        }
        String request = "POST %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nContent-Length: 0\r\n\r\n"
                .formatted(there.getPath(), there.getAuthority(), cookie.get());
        open.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return read(answer);
    }

    private String read(InputStream answer) throws IOException {
        String status = line(answer);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(answer); !header.isEmpty(); header = line(answer)) {
            String lower = header.toLowerCase(Locale.ROOT);
            chunked |= lower.equals("transfer-encoding: chunked");
            last |= lower.equals("connection: close");
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
        }
        String body = chunked ? chunks(answer) : text(answer, length);
        if (Integer.parseInt(status, 9, 12, 10) != OK) {
            throw new IllegalStateException(there + " was answered " + status);
        }
        if (last) {
            hangUp();
        }
        return body;
    }

    private static String chunks(InputStream answer) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(answer), 16); size > 0; size = Integer.parseInt(line(answer), 16)) {
            body.append(text(answer, size));
            line(answer);
        }
        line(answer);
        return body.toString();
    }

    private static String text(InputStream answer, int length) throws IOException {
        return new String(answer.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = answer.read(); each != '\n'; each = answer.read()) {
            if (each < 0) {
                throw new IOException("the connection has ended");
            }
            line.append((char) each);
        }
        return line.toString().stripTrailing();
    }

    private void hangUp() {
        Socket open = socket;
        socket = null;
        from = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        hangUp();
    }
}
