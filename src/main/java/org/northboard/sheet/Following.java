package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.GraphChange;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Mailbox;

/**
 * Keeps a part of a screen current while it is attached: tells it, inside its UI and at most four times a second, what
 * has changed in the graph. The graph itself never waits for a screen.
 */
final class Following {

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

    private final Mailbox mailbox;
    private final Consumer<News> told;
    private final Command tell = this::tell;
    private @Nullable News waiting;

    private Following(Mailbox mailbox, Consumer<News> told) {
        this.mailbox = mailbox;
        this.told = told;
    }

    static void start(Component part, WorkspaceGraph graph, Consumer<News> told) {
        part.addAttachListener(attach -> {
            Following following = new Following(Mailbox.of(attach.getUI()), told);
            Runnable stop = graph.listen(following::changed);
            part.addDetachListener(detach -> {
                stop.run();
                following.mailbox.forget(following.tell);
                detach.unregisterListener();
            });
        });
    }

    private synchronized void changed(GraphChange change) {
        Set<ObjectiveId> touched = new HashSet<>(change.touched());
        boolean everything = change.everything();
        if (waiting != null) {
            touched.addAll(waiting.touched());
            everything |= waiting.everything();
        }
        waiting = new News(touched, everything, change.by());
        mailbox.ring(tell);
    }

    private void tell() {
        News news = take();
        if (news != null) {
            told.accept(news);
        }
    }

    private synchronized @Nullable News take() {
        News news = waiting;
        waiting = null;
        return news;
    }
}
