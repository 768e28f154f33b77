package org.northboard.people;

/** What a person is to the workspace, beyond the teams they are in. */
public enum MemberRole {
    MEMBER,
    HR,
    EXECUTIVE,
    ADMIN
}
