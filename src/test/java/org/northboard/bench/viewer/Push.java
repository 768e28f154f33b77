package org.northboard.bench.viewer;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** The page's push connection: hands over each message with the moment of its last byte. Can stop reading. */
final class Push implements WebSocket.Listener {

    private final ObjLongConsumer<String> to;
    private final Runnable lost;
    private final StringBuilder message = new StringBuilder();
    private @Nullable WebSocket socket;
    private boolean standing;
    private boolean owed;
    private volatile boolean closed;

    /**
     * Makes the receiving end; {@link Page#connect} connects it.
     *
     * @param to takes a message, without its length, and when it was complete, by {@link System#nanoTime()}
     * @param lost called when the connection has ended without {@link #close}
     */
    Push(ObjLongConsumer<String> to, Runnable lost) {
        this.to = to;
        this.lost = lost;
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            long now = System.nanoTime();
            split(now);
        }
        more(from);
        return null;
    }

    /** A frame may hold several messages, each after its length and a bar. */
    private void split(long now) {
        int begin = 0;
        while (begin < message.length()) {
            int bar = message.indexOf("|", begin);
            int end = bar + 1 + Integer.parseInt(message, begin, bar, 10);
            if (message.charAt(bar + 1) == '{') {
                to.accept(message.substring(bar + 1, end), now);
            }
            begin = end;
        }
        message.setLength(0);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        ended();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended();
    }

    private void ended() {
        message.setLength(0);
        if (!closed) {
            lost.run();
        }
    }

    /** Takes nothing more from the socket, which stays open. */
    synchronized void stand() {
        standing = true;
    }

    synchronized void goOn() {
        standing = false;
        if (owed && socket != null) {
            owed = false;
            socket.request(1);
        }
    }

    void close() {
        closed = true;
        if (socket != null) {
            socket.abort();
        }
    }

    private synchronized void more(WebSocket from) {
        if (standing) {
            owed = true;
        } else {
            from.request(1);
        }
    }
}
