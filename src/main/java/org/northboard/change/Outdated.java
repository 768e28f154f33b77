package org.northboard.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone else changed the row since it was read. Nothing was written; the person chooses which value stays. */
public final class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Subject subject;
    private final UUID id;
    private final int version;
    private final @Nullable String changedBy;

    Outdated(Subject subject, UUID id, int version, @Nullable String changedBy) {
        super(subject + " " + id + " is at version " + version + " now");
        this.subject = subject;
        this.id = id;
        this.version = version;
        this.changedBy = changedBy;
    }

    public Subject subject() {
        return subject;
    }

    public UUID id() {
        return id;
    }

    /** The version that the row has now: name it to insist on one's own value. */
    public int version() {
        return version;
    }

    /** Name of the member who changed it last, as far as known. */
    public @Nullable String changedBy() {
        return changedBy;
    }
}
