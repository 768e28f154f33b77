package org.northboard.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.northboard.demo.CompanyScript.Comment;
import org.northboard.demo.CompanyScript.Person;
import org.northboard.demo.CompanyScript.Pillar;
import org.northboard.demo.CompanyScript.Recognition;
import org.northboard.demo.CompanyScript.Team;
import org.northboard.demo.CycleScript.Phase;
import org.northboard.demo.CycleScript.Retrospective;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a company from its YAML files: one that says who it is and lists the others as {@code parts}, and these, each
 * with the objectives of one cycle or with what people say to each other. The head of {@code xyz-corp.yaml} describes
 * the format.
 */
public final class CompanyScriptReader {

    private final Function<String, @Nullable InputStream> files;

    /** Opens a file by its name, {@code null} where there is none. */
    CompanyScriptReader(Function<String, @Nullable InputStream> files) {
        this.files = files;
    }

    /** The demo company that comes with the product. */
    public static CompanyScript xyzCorp() {
        return new CompanyScriptReader(file -> CompanyScriptReader.class.getResourceAsStream("/demo/" + file))
                .read("xyz-corp.yaml");
    }

    /**
     * Reads a company and checks that everything that it mentions exists.
     *
     * @throws ScriptException naming the place of the first thing that is wrong
     */
    CompanyScript read(String file) {
        var script = Fields.read(file + ": ", load(file), this::company);
        new References(script).check();
        return script;
    }

    private CompanyScript company(Fields fields) {
        var units = new LinkedHashMap<String, Text>();
        fields.list("units", it -> Map.entry(it.string("key"), it.text("name")))
                .forEach(it -> units.put(it.getKey(), it.getValue()));
        var objectives = new ArrayList<ObjectiveScript>();
        var comments = new ArrayList<Comment>();
        var recognitions = new ArrayList<Recognition>();
        for (var part : fields.items("parts")) {
            var file = String.valueOf(part);
            Fields.read(file + ": ", load(file), it -> readPart(it, units, objectives, comments, recognitions));
        }
        return new CompanyScript(
                fields.string("name"),
                fields.string("mailDomain"),
                fields.text("mission"),
                fields.list("pillars", it -> new Pillar(it.string("key"), it.text("name"), it.text("meaning"))),
                fields.list("cycles", CompanyScriptReader::cycle),
                fields.list(
                        "teams",
                        it -> new Team(
                                it.string("key"), it.text("name"), it.optionalString("parent"), it.string("lead"))),
                fields.list("people", CompanyScriptReader::person),
                List.copyOf(objectives),
                List.copyOf(comments),
                List.copyOf(recognitions));
    }

    private static boolean readPart(
            Fields fields,
            Map<String, Text> units,
            List<ObjectiveScript> objectives,
            List<Comment> comments,
            List<Recognition> recognitions) {
        if (fields.has("objectives")) {
            var cycle = fields.string("cycle");
            var reader = new ObjectiveReader(units);
            objectives.addAll(fields.list("objectives", it -> reader.read(it, cycle)));
        }
        comments.addAll(fields.list(
                "comments", it -> new Comment(it.string("about"), it.string("by"), it.integer("week"), it.asText())));
        recognitions.addAll(fields.list("recognitions", CompanyScriptReader::recognition));
        return true;
    }

    private static Person person(Fields fields) {
        return new Person(
                fields.string("key"),
                fields.string("name"),
                fields.text("title"),
                fields.stringOrTilde("team"),
                fields.choice("role", Person.Role.class, Person.Role.MEMBER));
    }

    private static CycleScript cycle(Fields fields) {
        return new CycleScript(
                fields.string("key"),
                fields.text("name"),
                fields.choice("phase", Phase.class, null),
                fields.integer("startsWeek"),
                fields.integer("weeks"),
                fields.optionalText("theme"),
                fields.optional(
                        "retrospective",
                        it -> new Retrospective(
                                it.string("by"), it.text("wentWell"), it.text("wentBadly"), it.text("change"))));
    }

    private static Recognition recognition(Fields fields) {
        var to = fields.items("to").stream().map(String::valueOf).toList();
        return new Recognition(
                fields.string("from"), to, fields.integer("week"), fields.optionalString("objective"), fields.asText());
    }

    private Object load(String file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = files.apply(file)) {
            if (in == null) {
                throw new ScriptException(file, "no such file");
            }
            return new Yaml(new SafeConstructor(options)).load(in);
        } catch (YAMLException e) {
            throw new ScriptException(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
