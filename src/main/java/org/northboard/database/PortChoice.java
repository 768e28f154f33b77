package org.northboard.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's port: chosen once per data folder and kept, unless somebody else has taken it meanwhile. */
final class PortChoice {

    private static final Logger LOG = LoggerFactory.getLogger(PortChoice.class);

    // Below the ports that systems hand to outgoing connections, which would now and then sit on ours.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 29_999;

    private PortChoice() {}

    /** The folder's port if it is free, otherwise another one, which is the folder's from now on. */
    static int of(DataFolder folder) {
        OptionalInt kept = read(folder);
        if (kept.isPresent() && isFree(kept.getAsInt())) {
            return kept.getAsInt();
        }
        int chosen = ThreadLocalRandom.current()
                .ints(1_000, LOWEST, HIGHEST + 1)
                .filter(PortChoice::isFree)
                .findFirst()
                .orElseThrow(() -> new DatabaseRefused("No free port between " + LOWEST + " and " + HIGHEST
                        + " was found for PostgreSQL on 127.0.0.1. End a program that listens there."));
        kept.ifPresent(port -> LOG.info("Port {} is taken by another program, PostgreSQL moves to {}", port, chosen));
        keep(folder, chosen);
        return chosen;
    }

    /** Remembers the port on which the folder's server has been found. */
    static void keep(DataFolder folder, int port) {
        if (read(folder).equals(OptionalInt.of(port))) {
            return;
        }
        try {
            DataFolder.write(folder.port(), port + "\n");
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The file " + folder.port() + " cannot be written (" + DataFolder.reason(e)
                            + "). Make the data folder writable.",
                    e);
        }
    }

    private static OptionalInt read(DataFolder folder) {
        try {
            int port = Integer.parseInt(Files.readString(folder.port()).strip());
            return port > 0 && port < 65_536 ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            // Nothing depends on this file: a port that is not known is chosen anew.
            return OptionalInt.empty();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
