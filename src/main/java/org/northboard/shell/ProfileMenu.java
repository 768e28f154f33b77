package org.northboard.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.northboard.kit.Acting;
import org.northboard.people.Member;

/** Who one is here; language, appearance, and the way to somebody else's eyes. */
class ProfileMenu extends Composite<NativeButton> {

    ProfileMenu(Member me) {
        getContent().setText(me.initials());
        getContent().addClassNames("nb-profile", "nb-hue-" + me.hue());
        getContent().setAriaLabel(getTranslation("shell.profile", me.name()));
        getContent().setId("profile");
        Popover popover = new Popover(card(me), new LookSwitches(), leave());
        popover.setTarget(getContent());
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("shell.profile", me.name()));
        popover.addClassName("nb-profile-card");
    }

    private static Div card(Member me) {
        Span name = new Span(me.name());
        name.addClassName("nb-profile-name");
        Div card = new Div(name, new Span(me.jobTitle()));
        card.addClassName("nb-profile-who");
        return card;
    }

    private NativeButton leave() {
        NativeButton leave = new NativeButton(getTranslation("shell.profile.switch"), click -> {
            Acting.become(null);
            UI.getCurrent().navigate("");
        });
        leave.addClassName("nb-link-button");
        leave.setId("switch-person");
        return leave;
    }
}
