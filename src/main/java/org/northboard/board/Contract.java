package org.northboard.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.northboard.people.Member;
import org.northboard.progress.LinkKind;
import org.northboard.progress.Measure;
import org.northboard.progress.Pace;

/**
 * What the board's element and its Java twin say to each other: {@code frontend/board/contract.ts} in Java. Meaning and
 * ranges are written down there; a test compares both. What is null is left out.
 */
public final class Contract {

    private Contract() {}

    /** Everything that a board shows when it opens. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Board(
            long revision,
            String language,
            String now,
            String me,
            String title,
            Map<String, String> texts,
            @Nullable String focus,
            List<Card> cards) {}

    /** The cards under one card that was unfolded. */
    public record Branch(long revision, List<Card> cards) {}

    public enum Level {
        COMPANY,
        DEPARTMENT,
        TEAM,
        INDIVIDUAL
    }

    public enum LinkVerb {
        RISE,
        LEAD,
        CHANGE_KIND
    }

    public record Person(String id, String name, String initials, int hue) {

        static Person of(Member member) {
            return new Person(member.id().toString(), member.name(), member.initials(), member.hue());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Card(
            String id,
            int version,
            String title,
            Level level,
            @Nullable String team,
            Person owner,
            boolean committed,
            @JsonProperty("private") boolean hidden,
            @Nullable Double progress,
            double expected,
            Pace pace,
            boolean stale,
            @Nullable String checkedInAt,
            List<Parent> parents,
            @Nullable List<String> above,
            double position,
            int children,
            @Nullable Integer holds,
            boolean open,
            @Nullable Pace worst,
            List<KeyResult> keyResults,
            @Nullable String closedTo,
            @Nullable String fixed,
            boolean loose,
            boolean dimmed,
            @Nullable Integer found) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parent(
            String link,
            String objective,
            @Nullable String keyResult,
            LinkKind kind,
            @Nullable String title,
            double weight,
            int version,
            List<LinkVerb> can) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeyResult(
            String id,
            int version,
            String title,
            Measure measure,
            @Nullable Double start,
            @Nullable Double target,
            @Nullable Double current,
            @Nullable Integer milestones,
            String unit,
            @Nullable Double progress,
            double expected,
            Pace pace,
            boolean stale,
            boolean aligned,
            boolean editable) {}

    /** A card of which only figures have moved, with those of its key results whose figures have. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Moved(
            String id,
            @Nullable Double progress,
            double expected,
            Pace pace,
            boolean stale,
            @Nullable String checkedInAt,
            @Nullable Pace worst,
            List<MovedKeyResult> keyResults) {}

    /**
     * The figures of a key result.
     *
     * @param expected null where it is that of its card, as it mostly is
     * @param stale null where it is not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MovedKeyResult(
            String id,
            int version,
            @Nullable Double current,
            @Nullable Double progress,
            @Nullable Double expected,
            Pace pace,
            @Nullable Boolean stale) {}

    public record Patch(
            long base,
            long revision,
            List<Card> cards,
            List<Moved> moved,
            List<String> removed,
            boolean again,
            List<Deed> news) {}

    public enum What {
        VALUE,
        ALIGNED,
        SUPPORTING,
        UNALIGNED,
        RELINKED,
        ORDERED,
        ADDED,
        REMOVED,
        EDITED
    }

    /** What somebody else did, the same to each of these cards; values they gave to key results. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deed(
            String by,
            What what,
            List<String> about,
            @Nullable String under) {}

    /** The answer to a verb. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(
            boolean done,
            String message,
            @Nullable String undo,
            @Nullable Patch patch,
            @Nullable Conflict conflict,
            @Nullable List<String> left,
            @Nullable Boolean underWay) {

        static Outcome refused(String message) {
            return new Outcome(false, message, null, null, null, null, null);
        }

        static Outcome goesOn() {
            return new Outcome(true, "", null, null, null, null, true);
        }
    }

    /** A card as it was on screen when the person acted on it. */
    public record Seen(String id, int version) {}

    /** How far long work has come. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Work(
            String operation, int seen, int total, @Nullable Outcome outcome) {}

    /** Something to choose in a dialog. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(
            String id,
            String title,
            String where,
            @Nullable String card,
            @Nullable Pace pace,
            @Nullable Double progress,
            @Nullable Person person,
            @Nullable String refused) {}

    public record Conflict(String by, String theirs, int version) {}

    /** Who is on the board: the answer to a beat. */
    public record Here(int count, List<Person> faces, List<Editing> editing, int next) {}

    public record Editing(String card, Person person) {}
}
