package org.northboard.demo;

import org.northboard.people.Member;

/** Somebody whose place in the demo company a visitor can take. */
public record DemoPerson(Place place, Member member) {

    /** From where in the company the visitor looks at it. */
    public enum Place {
        CEO,
        HR_LEAD,
        TEAM_LEAD,
        EMPLOYEE
    }
}
