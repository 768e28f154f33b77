package org.northboard.graph;

import java.util.List;

/**
 * What has changed in a graph since one moment.
 *
 * @param moment until when; whoever asks the next time hands it in
 * @param changes in order
 * @param complete whether that is all of it: changes of long ago are not kept
 */
public record Since(long moment, List<GraphChange> changes, boolean complete) {}
