package org.northboard.graph;

import java.time.LocalDate;
import java.util.UUID;
import org.northboard.id.KeyResultId;

/** What the graph keeps of a stored phased target. */
record PhaseRow(UUID id, KeyResultId keyResult, LocalDate on, double value) {}
