package org.northboard.presence;

import java.util.UUID;
import org.northboard.id.CycleId;

/**
 * What a process last said about its own browsers on one board.
 *
 * @param beat rises each time that it says something
 */
record Told(CycleId board, UUID process, long beat, Here here) {}
