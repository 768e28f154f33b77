package org.northboard.graph;

import java.util.List;
import org.northboard.cycle.Cycle;
import org.northboard.people.Directory;

/** What a graph knows of its workspace beside objectives: who is who, and which cycles there are. */
record Organisation(Directory directory, List<Cycle> cycles) {}
