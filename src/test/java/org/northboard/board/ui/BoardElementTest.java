package org.northboard.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.board.Contract;
import org.northboard.demo.DemoPerson.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the board says to a browser whose connection comes and goes. */
@OnScreens
class BoardElementTest {

    /** The browser's end of the push connection. */
    private static final class Line implements PushConnection {
        private boolean up;

        @Override
        public void push() {}

        @Override
        public void disconnect() {}

        @Override
        public boolean isConnected() {
            return up;
        }
    }

    @Autowired
    private ApplicationContext services;

    private final Line line = new Line();
    private Office office;
    private UI page;
    private BoardElement board;
    private int revision;

    @BeforeEach
    void open() {
        office = new Office(services);
        Colleague lan = office.enters(Place.CEO);
        page = lan.window().getUI();
        board = lan.window().find(BoardElement.class).single();
        page.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        page.getInternals().setPushConnection(line);
        said();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_browser_that_can_be_reached_gets_each_patch() {
        line.up = true;
        patch(2);

        assertThat(said()).hasSize(2).allMatch(call -> call.contains("patch"));
    }

    @Test
    void for_a_browser_that_cannot_be_reached_nothing_piles_up() {
        patch(1000);

        assertThat(said()).hasSize(1).allMatch(call -> call.contains("stale"));
    }

    @Test
    void a_browser_that_is_back_gets_patches_again_and_is_told_anew_when_it_is_lost_again() {
        patch(3);
        line.up = true;
        patch(1);
        line.up = false;
        patch(3);

        assertThat(said())
                .satisfiesExactly(
                        call -> assertThat(call).contains("stale"),
                        call -> assertThat(call).contains("patch"),
                        call -> assertThat(call).contains("stale"));
    }

    @Test
    void a_browser_that_asked_for_something_before_it_is_back_is_told_of_what_changes_after_that() {
        patch(2);
        assertThat(said()).hasSize(1);

        patch(2);
        assertThat(said()).hasSize(1).allMatch(call -> call.contains("stale"));
    }

    private void patch(int times) {
        for (int i = 0; i < times; i++) {
            board.patch(new Contract.Patch(revision, ++revision, List.of(), List.of(), List.of(), false, List.of()));
        }
    }

    /** What waits to be sent to the browser's board, from now on anew. */
    private List<String> said() {
        page.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return page.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .map(invocation -> invocation.getExpression())
                .filter(expression -> expression.contains("stale") || expression.contains("patch"))
                .toList();
    }
}
