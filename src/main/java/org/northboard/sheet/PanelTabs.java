package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import org.northboard.change.Done;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.kit.TabStrip;
import org.northboard.objective.Comment;
import org.northboard.objective.Initiative;

/** Key results, initiatives, discussion and history of an objective; what is not looked at is not read. */
final class PanelTabs extends Composite<TabStrip> {

    private static final int EPISODES = 100;

    private final Desk desk;
    private final Clock clock;
    private final Discussion discussion;
    private final Div initiatives = new Div();
    private final Div history = new Div();
    private final TabStrip.Tab initiativesTab;
    private final TabStrip.Tab discussionTab;
    private final TabStrip.Tab historyTab;
    private Sheet sheet;

    PanelTabs(Desk desk, Clock clock, Sheet first, Component keyResults) {
        this.desk = desk;
        this.clock = clock;
        this.sheet = first;
        this.discussion = new Discussion(first.objective().id(), this::say);
        TabStrip tabs = getContent();
        Runnable nothing = () -> {};
        tabs.add(getTranslation("sheet.tab.key-results"), keyResults, nothing);
        this.initiativesTab = tabs.add(getTranslation("sheet.tab.initiatives"), initiatives, nothing);
        this.discussionTab = tabs.add(getTranslation("sheet.tab.discussion"), discussion, nothing);
        this.historyTab = tabs.add(getTranslation("sheet.tab.history"), history, this::showHistory);
    }

    void show(Sheet newer) {
        sheet = newer;
        List<Initiative> work = desk.services().accounts().initiatives(desk.by(), objective());
        List<Comment> comments = desk.services().accounts().discussion(desk.by(), objective());
        initiativesTab.setLabel(counted("sheet.tab.initiatives", work.size()));
        discussionTab.setLabel(counted("sheet.tab.discussion", comments.size()));
        initiatives.removeAll();
        initiatives.add(new InitiativeList(work, newer));
        discussion.show(comments, newer, clock.instant());
        showHistory();
    }

    private void showHistory() {
        if (historyTab.isSelected()) {
            history.removeAll();
            history.add(new HistoryList(
                    desk.services().accounts().history(desk.by(), objective(), EPISODES), sheet, clock.instant()));
        }
    }

    private boolean say(String text) {
        return desk.carryOut(
                Wish.regardless(version -> said(text), 0, null, refused -> discussion.refuse(desk.words(refused))));
    }

    private Done said(String text) {
        return desk.services().accounts().say(desk.by(), OperationId.fresh(), objective(), text);
    }

    private String counted(String key, int count) {
        return count == 0 ? getTranslation(key) : getTranslation(key) + " " + count;
    }

    private ObjectiveId objective() {
        return sheet.objective().id();
    }
}
