package org.northboard.objective;

/** Whose objective it is: the company's, a team's, or one person's own. */
public enum Scope {
    COMPANY,
    TEAM,
    INDIVIDUAL
}
