package org.northboard.board.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.northboard.id.PillarId;
import org.northboard.kit.Texts;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.Pillar;
import org.northboard.people.Directory;

/** What the things are called that a board can be filtered by. Pillars are read only when somebody asks for one. */
final class BoardNames {

    private final Supplier<Directory> directory;
    private final Supplier<List<Pillar>> reading;
    private final Texts texts;
    private @Nullable List<Pillar> pillars;

    BoardNames(Supplier<Directory> directory, Supplier<List<Pillar>> pillars, Texts texts) {
        this.directory = directory;
        this.reading = pillars;
        this.texts = texts;
    }

    Directory directory() {
        return directory.get();
    }

    List<Pillar> pillars() {
        List<Pillar> known = pillars == null ? reading.get() : pillars;
        pillars = known;
        return known;
    }

    Optional<Pillar> pillar(PillarId id) {
        return pillars().stream().filter(pillar -> pillar.id().equals(id)).findFirst();
    }

    String kind(ObjectiveKind kind) {
        return texts.text("objective-kind." + kind);
    }
}
