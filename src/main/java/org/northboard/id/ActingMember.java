package org.northboard.id;

/**
 * Who does something, and where. Handed to every service verb, because background and push threads have no security
 * context to look it up in.
 */
public record ActingMember(WorkspaceId workspace, MemberId member) {}
