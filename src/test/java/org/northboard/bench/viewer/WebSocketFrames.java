package org.northboard.bench.viewer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Texts that come on a WebSocket (RFC 6455), read with as little effort as can be: a thousand readers share the machine with
 * the server whose time is taken.
 */
final class WebSocketFrames {

    private static final int BUFFER_BYTES = 32_768;
    private static final int SMALLEST_BUFFER = 1;
    private static final int LAST = 0x80;
    private static final int KIND = 0x0f;
    private static final int LENGTH = 0x7f;
    private static final int CONTINUED = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 127;
    /** Any sixteen bytes will do; the server proves nothing by its answer that matters here. */
    private static final String KEY = "bm9ydGhib2FyZC1iZW5jaA==";

    private final DataInputStream from;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream(BUFFER_BYTES);

    /** @param on the {@linkplain #connect connected} socket */
    WebSocketFrames(Socket on) throws IOException {
        this.from = new DataInputStream(new BufferedInputStream(on.getInputStream(), BUFFER_BYTES));
    }

    /**
     * Connects to the server and asks for a WebSocket.
     *
     * @param narrow whether the connection is to hold as little as possible that is not read
     * @throws IllegalStateException when the server does not want to
     */
    static Socket connect(URI there, String cookie, boolean narrow) throws IOException {
        Socket socket = new Socket();
        if (narrow) {
            socket.setReceiveBufferSize(SMALLEST_BUFFER);
        }
        socket.connect(new InetSocketAddress(there.getHost(), there.getPort()));
        String request = "GET %s?%s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                .formatted(there.getRawPath(), there.getRawQuery(), there.getAuthority(), cookie);
        String rest = "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: %s\r\n\r\n".formatted(KEY);
        socket.getOutputStream().write((request + rest).getBytes(StandardCharsets.US_ASCII));
        String answer = head(socket);
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException(there + " was answered " + answer);
        }
        return socket;
    }

    /** Byte by byte: what follows is not for us. */
    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new EOFException("the connection has ended");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** The next text, once all of it is there; null when the server ends the connection, also in the middle of one. */
    @Nullable
    String next() throws IOException {
        message.reset();
        boolean last = false;
        while (!last) {
            int first = from.read();
            int kind = first & KIND;
            if (first < 0 || kind == CLOSE) {
                return null;
            }
            if (kind != TEXT && kind != CONTINUED) {
                throw new IllegalStateException("a frame of kind " + kind + ", which this server has not sent so far");
            }
            int length = length();
            byte[] part = from.readNBytes(length);
            if (part.length < length) {
                return null;
            }
            message.writeBytes(part);
            last = (first & LAST) != 0;
        }
        return message.toString(StandardCharsets.UTF_8);
    }

    private int length() throws IOException {
        int length = from.readUnsignedByte() & LENGTH;
        return switch (length) {
            case SHORT_LENGTH -> from.readUnsignedShort();
            case LONG_LENGTH -> Math.toIntExact(from.readLong());
            default -> length;
        };
    }
}
