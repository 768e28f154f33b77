package org.northboard.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to be the only application on a data folder. The operating system takes it back however a process ends. */
final class FolderLock implements AutoCloseable {

    /**
     * Looked at before the file is: closing any channel to a locked file gives up this process's lock on it, so a
     * second attempt in this process must not even open the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the folder, or refuses at once if another application has it, in this process or in another one. */
    static FolderLock take(DataFolder folder) {
        Path file = folder.lock();
        if (!HELD.add(file)) {
            throw inUse(folder, ownProcess());
        }
        boolean taken = false;
        try {
            FolderLock lock = lock(folder);
            taken = true;
            return lock;
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The data folder " + folder.path() + " cannot be locked (" + DataFolder.reason(e)
                            + "). Start Northboard as the folder's owner, or give a folder on a local disk with"
                            + " --data.",
                    e);
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    private static FolderLock lock(DataFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), CREATE, READ, WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                DatabaseRefused refusal = inUse(folder, holder(channel));
                channel.close();
                throw refusal;
            }
            channel.truncate(0);
            channel.write(UTF_8.encode(ownProcess()), 0);
            return new FolderLock(folder.lock(), channel);
        } catch (OverlappingFileLockException e) {
            // Another class loader of this process has it, with a set of held folders of its own. The channel stays
            // open on purpose: closing it would give up that other lock.
            throw inUse(folder, ownProcess());
        }
    }

    private static String ownProcess() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(32);
        channel.read(content, 0);
        return UTF_8.decode(content.flip()).toString().strip();
    }

    private static DatabaseRefused inUse(DataFolder folder, String process) {
        return new DatabaseRefused("The data folder " + folder.path() + " is in use by another Northboard (process "
                + process + "). Stop that one, or give this one a folder of its own with --data.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseRefused("The lock " + file + " cannot be given back: " + DataFolder.reason(e), e);
        } finally {
            HELD.remove(file);
        }
    }
}
