package org.northboard.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import java.util.Locale;

/** What a page says by itself when its connection breaks or the server cannot go on: in the language of its reader. */
final class Connection {

    private static final int MILLISECONDS_BETWEEN_ATTEMPTS = 2_000;

    private Connection() {}

    /** Gives a page its words for a lost connection and one that is back. */
    static void prepare(UI ui) {
        ReconnectDialogConfiguration reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setReconnectInterval(MILLISECONDS_BETWEEN_ATTEMPTS);
        reconnect.setDialogText(ui.getTranslation("shell.connection.lost"));
        reconnect.setDialogTextGaveUp(ui.getTranslation("shell.connection.gone"));
        ui.getPage()
                .executeJs(
                        "window.Vaadin.connectionIndicator.onlineText = $0",
                        ui.getTranslation("shell.connection.back"));
    }

    /** A page whose session has ended, as after a restart of the server, loads itself again without asking. */
    static SystemMessages messages(SystemMessagesInfo info, I18NProvider texts) {
        Locale language = Preferences.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(info.getLocale().getLanguage()))
                .findFirst()
                .orElse(Preferences.LANGUAGES.getFirst());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSyncErrorNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.getTranslation("shell.error.title", language));
        messages.setInternalErrorMessage(texts.getTranslation("shell.connection.fault", language));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.error.title", language));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.connection.cookies", language));
        return messages;
    }
}
