package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.GraphChange;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;

/**
 * Keeps a part of a screen current while it is attached: tells it, inside its UI and at most four times a second, what
 * has changed in the graph. The graph itself never waits for a screen.
 */
final class Following {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Executor AFTER_PAUSE =
            CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);

    /**
     * What has changed since it was last told.
     *
     * @param by who did the last of it
     */
    record News(Set<ObjectiveId> touched, boolean everything, MemberId by) {

        boolean concerns(ObjectiveId id) {
            return everything || touched.contains(id);
        }
    }

    private final UI ui;
    private final Consumer<News> told;
    private @Nullable News waiting;

    private Following(UI ui, Consumer<News> told) {
        this.ui = ui;
        this.told = told;
    }

    static void start(Component part, WorkspaceGraph graph, Consumer<News> told) {
        part.addAttachListener(attach -> {
            Following following = new Following(attach.getUI(), told);
            Runnable stop = graph.listen(following::changed);
            part.addDetachListener(detach -> {
                stop.run();
                detach.unregisterListener();
            });
        });
    }

    private synchronized void changed(GraphChange change) {
        boolean alreadyOnTheWay = waiting != null;
        Set<ObjectiveId> touched = new HashSet<>(change.touched());
        boolean everything = change.everything();
        if (waiting != null) {
            touched.addAll(waiting.touched());
            everything |= waiting.everything();
        }
        waiting = new News(touched, everything, change.by());
        if (!alreadyOnTheWay) {
            AFTER_PAUSE.execute(this::tell);
        }
    }

    private void tell() {
        try {
            var _ = ui.access(() -> {
                News news = take();
                if (news != null) {
                    told.accept(news);
                }
            });
        } catch (UIDetachedException e) {
            // The screen was closed meanwhile: nobody is left to tell.
            take();
        }
    }

    private synchronized @Nullable News take() {
        News news = waiting;
        waiting = null;
        return news;
    }
}
