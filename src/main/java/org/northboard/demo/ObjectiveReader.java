package org.northboard.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.northboard.demo.ObjectiveScript.Closing;
import org.northboard.demo.ObjectiveScript.Initiative;
import org.northboard.demo.ObjectiveScript.ParentLink;
import org.northboard.demo.ObjectiveScript.Target;
import org.northboard.demo.ObjectiveScript.ToKeyResult;
import org.northboard.demo.ObjectiveScript.ToObjective;
import org.northboard.demo.ObjectiveScript.Weeks;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.Scope;
import org.northboard.progress.LinkKind;

/** Reads one objective with everything that belongs to it. */
final class ObjectiveReader {

    private final KeyResultReader keyResults;

    ObjectiveReader(Map<String, Text> units) {
        this.keyResults = new KeyResultReader(units);
    }

    /** @param cycle key of the cycle that the list of objectives belongs to */
    ObjectiveScript read(Fields fields, String cycle) {
        var owner = fields.string("owner");
        return new ObjectiveScript(
                fields.string("key"),
                cycle,
                fields.stringOrTilde("team"),
                fields.choice("scope", Scope.class, Scope.TEAM),
                owner,
                fields.optionalString("pillar"),
                fields.choice("kind", ObjectiveKind.class, ObjectiveKind.COMMITTED),
                fields.flag("private"),
                fields.text("title"),
                fields.optionalText("why"),
                fields.optional("weeks", it -> new Weeks(it.integer("first"), it.integer("last"))),
                parents(fields),
                fields.list("keyResults", it -> keyResults.read(it, owner)),
                fields.list("initiatives", it -> initiative(it, owner)),
                fields.optional("closing", it -> new Closing(it.decimal("score"), it.optionalText("reason"))));
    }

    private static List<ParentLink> parents(Fields fields) {
        var links = new ArrayList<ParentLink>();
        var items = fields.items("parents");
        for (int i = 0; i < items.size(); i++) {
            var place = fields.place() + ".parents[" + i + "]";
            links.add(link(place, items.get(i)));
        }
        return List.copyOf(links);
    }

    private static ParentLink link(String place, @Nullable Object item) {
        if (item instanceof String objective) {
            return new ParentLink(new ToObjective(objective), LinkKind.CONTRIBUTES, BigDecimal.ONE);
        }
        return Fields.read(
                place,
                item,
                it -> new ParentLink(
                        target(it),
                        it.choice("kind", LinkKind.class, LinkKind.CONTRIBUTES),
                        KeyResultReader.weight(it)));
    }

    private static Target target(Fields fields) {
        if (!fields.has("to-key-result")) {
            return new ToObjective(fields.string("to"));
        }
        var path = fields.string("to-key-result");
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw fields.wrong("to-key-result", "objective/key-result expected, found " + path);
        }
        return new ToKeyResult(path.substring(0, slash), path.substring(slash + 1));
    }

    private static Initiative initiative(Fields fields, String owner) {
        return new Initiative(
                fields.text("title"),
                fields.has("owner") ? fields.string("owner") : owner,
                fields.optionalString("for"),
                fields.integer("due"),
                fields.choice("state", Initiative.State.class, Initiative.State.OPEN));
    }
}
