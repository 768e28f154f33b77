package org.northboard.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines that come and go as texts, and back: their number, the key of each, and its fields. */
record KeptRows(String name, KeptLines lines) implements KeptPart {

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        List<KeptFields> standing = lines.keptLines();
        texts.put(name, String.valueOf(standing.size()));
        for (int i = 0; i < standing.size(); i++) {
            String row = name + "." + i;
            texts.put(row, standing.get(i).key());
            standing.get(i).texts().forEach((field, text) -> texts.put(row + "." + field, text));
        }
        return texts;
    }

    /** What others have done to the lines stays, but for the lines that the person has changed, taken away or added. */
    @Override
    public boolean offer(Map<String, String> typed, Map<String, String> seen) {
        if (!typed.containsKey(name)
                || own(typed).equals(own(seen))
                || own(typed).equals(texts())) {
            return false;
        }
        Map<String, Map<String, String>> before = known(seen);
        Map<String, Map<String, String>> mine = known(typed);
        for (KeptFields line : List.copyOf(lines.keptLines())) {
            Map<String, String> wanted = mine.get(line.key());
            if (wanted != null) {
                line.offer(wanted, before.getOrDefault(line.key(), Map.of()));
            } else if (line.isNew() || before.containsKey(line.key())) {
                lines.removeLine(line);
            }
        }
        for (int i = 0; typed.containsKey(name + "." + i); i++) {
            if (typed.getOrDefault(name + "." + i, "").isEmpty()) {
                lines.addLine().offer(fields(typed, i), Map.of());
            }
        }
        return true;
    }

    private Map<String, String> own(Map<String, String> all) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The lines that have a key. */
    private Map<String, Map<String, String>> known(Map<String, String> all) {
        Map<String, Map<String, String>> known = new HashMap<>();
        for (int i = 0; all.containsKey(name + "." + i); i++) {
            String key = all.getOrDefault(name + "." + i, "");
            if (!key.isEmpty()) {
                known.put(key, fields(all, i));
            }
        }
        return known;
    }

    private Map<String, String> fields(Map<String, String> all, int row) {
        String before = name + "." + row + ".";
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(before))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(before.length()), Map.Entry::getValue));
    }
}
