package org.northboard.people;

import java.util.Locale;
import org.northboard.id.MemberId;

/**
 * A person in one workspace.
 *
 * @param hue which of the eight avatar colours is theirs, 0–7
 */
public record Member(MemberId id, String name, String jobTitle, MemberRole role, int hue, int version) {

    /** One or two letters for an avatar: first and last word, as Vietnamese and English names are both recognised by. */
    public String initials() {
        String[] words = name.strip().split("\\s+", -1);
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        if (words.length == 1) {
            return first.toUpperCase(Locale.ROOT);
        }
        String last = words[words.length - 1];
        return (first + last.substring(0, last.offsetByCodePoints(0, 1))).toUpperCase(Locale.ROOT);
    }
}
