package org.northboard.bench.viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** The page's push connection: hands over each message with the moment of its last byte. Can stop reading. */
final class Push {

    private final ObjLongConsumer<String> to;
    private final Runnable lost;
    private @Nullable Socket socket;
    private boolean standing;
    private volatile boolean closed;

    /**
     * Makes the receiving end; {@link #open} connects it.
     *
     * @param to takes a message, without its length, and when it was complete, by {@link System#nanoTime()}
     * @param lost called when the connection has ended without {@link #close}
     */
    Push(ObjLongConsumer<String> to, Runnable lost) {
        this.to = to;
        this.lost = lost;
    }

    /** Takes from now on what comes on this connection, on a thread of its own. */
    synchronized void open(Socket connected, Executor threads) {
        socket = connected;
        threads.execute(() -> read(connected));
    }

    private void read(Socket from) {
        try {
            WebSocketFrames frames = new WebSocketFrames(from);
            while (true) {
                awaitGoing();
                String message = frames.next();
                if (message == null) {
                    break;
                }
                split(message, System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // It ends like this, too.
        }
        if (!closed) {
            lost.run();
        }
    }

    /** A message may hold several, each after its length and a bar. */
    private void split(String message, long now) {
        int begin = 0;
        while (begin < message.length()) {
            int bar = message.indexOf('|', begin);
            int end = bar + 1 + Integer.parseInt(message, begin, bar, 10);
            if (message.charAt(bar + 1) == '{') {
                to.accept(message.substring(bar + 1, end), now);
            }
            begin = end;
        }
    }

    private synchronized void awaitGoing() throws InterruptedException {
        while (standing) {
            wait();
        }
    }

    /** Takes nothing more from the socket, which stays open. */
    synchronized void stand() {
        standing = true;
    }

    synchronized void goOn() {
        standing = false;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
