package org.northboard.people;

import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.TeamId;

/** A team, a department, or the company as a whole: the one without a parent. */
public record Team(
        TeamId id,
        @Nullable TeamId parent,
        String name,
        @Nullable MemberId lead,
        int position,
        int version) {}
