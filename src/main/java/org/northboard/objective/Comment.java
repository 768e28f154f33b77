package org.northboard.objective;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.northboard.id.MemberId;

/** Something that a member has said about an objective. */
public record Comment(UUID id, MemberId author, String body, OffsetDateTime writtenAt) {}
