package org.northboard.workspace;

import java.time.ZoneId;
import java.util.Locale;
import org.northboard.id.WorkspaceId;

/**
 * An organisation's own space.
 *
 * @param demo whether it may be entered without signing in
 * @param cadenceDays how often key results are meant to be checked in, in days
 */
public record Workspace(
        WorkspaceId id, String name, Locale language, ZoneId zone, boolean demo, String mission, int cadenceDays) {}
