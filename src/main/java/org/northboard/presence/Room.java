package org.northboard.presence;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;

/**
 * One board as this process knows it: what its own browsers say, and what other processes say about theirs. Another
 * process counts as silent when its number has not risen for a while by our own clock, so that clocks may differ.
 */
final class Room {

    private record Tab(MemberId who, @Nullable ObjectiveId editing, Instant at) {}

    private record Word(long beat, Here here, Instant at) {}

    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final Map<UUID, Word> elsewhere = new LinkedHashMap<>();
    private Here own = Here.NOBODY;
    private Here all = Here.NOBODY;
    private Here told = Here.NOBODY;
    private Instant toldAt = Instant.MIN;

    /** Everybody, wherever they are connected. */
    synchronized Here here() {
        return all;
    }

    /** Those of this process. */
    synchronized Here own() {
        return own;
    }

    /** How many pages speak for them. */
    synchronized int pages() {
        return tabs.size();
    }

    synchronized void beat(String tab, MemberId who, @Nullable ObjectiveId editing, Instant now) {
        Tab before = tabs.put(tab, new Tab(who, editing, now));
        if (before == null || !new Tab(who, editing, before.at).equals(before)) {
            count();
        }
    }

    synchronized void leave(String tab) {
        if (tabs.remove(tab) != null) {
            count();
        }
    }

    /** Forgets whoever has said nothing since then. Returns the processes among them. */
    synchronized Set<UUID> sweep(Instant silentSince) {
        boolean some = tabs.values().removeIf(tab -> !tab.at.isAfter(silentSince));
        Set<UUID> silent = new LinkedHashSet<>();
        elsewhere.forEach((process, word) -> {
            if (!word.at.isAfter(silentSince)) {
                silent.add(process);
            }
        });
        if (elsewhere.keySet().removeAll(silent) || some) {
            count();
        }
        return silent;
    }

    /** What other processes say now, all of them. */
    synchronized void hear(List<Told> words, Instant now) {
        if (words.isEmpty() && elsewhere.isEmpty()) {
            return;
        }
        Map<UUID, Word> newer = new LinkedHashMap<>();
        for (Told word : words) {
            Word before = elsewhere.get(word.process());
            Instant at = before != null && before.beat == word.beat() ? before.at : now;
            newer.put(word.process(), new Word(word.beat(), word.here(), at));
        }
        elsewhere.clear();
        elsewhere.putAll(newer);
        count();
    }

    /** Whether other processes are to be told: because something is new, or because they would take us for silent. */
    synchronized boolean isDue(Instant toldBefore) {
        return !own.equals(told) || (!tabs.isEmpty() && !toldAt.isAfter(toldBefore));
    }

    synchronized void told(Here what, Instant now) {
        told = what;
        toldAt = now;
    }

    private void count() {
        Set<MemberId> members = new LinkedHashSet<>();
        Set<Here.Editing> editing = new LinkedHashSet<>();
        for (Tab tab : tabs.values()) {
            members.add(tab.who);
            if (tab.editing != null) {
                editing.add(new Here.Editing(tab.who, tab.editing));
            }
        }
        own = unmodifiable(members, editing);
        Set<MemberId> everybody = new LinkedHashSet<>(members);
        Set<Here.Editing> everything = new LinkedHashSet<>(editing);
        elsewhere.values().forEach(word -> {
            everybody.addAll(word.here.members());
            everything.addAll(word.here.editing());
        });
        all = unmodifiable(everybody, everything);
    }

    private static Here unmodifiable(Set<MemberId> members, Set<Here.Editing> editing) {
        return new Here(Collections.unmodifiableSet(members), Collections.unmodifiableSet(editing));
    }
}
