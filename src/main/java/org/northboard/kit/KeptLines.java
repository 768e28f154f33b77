package org.northboard.kit;

import java.util.List;

/** Lines of the same fields, as many as somebody wants. */
public interface KeptLines {

    /** Those that stand there, from top to bottom. */
    List<KeptFields> keptLines();

    /** Adds an empty one at the end. */
    KeptFields addLine();

    void removeLine(KeptFields line);
}
