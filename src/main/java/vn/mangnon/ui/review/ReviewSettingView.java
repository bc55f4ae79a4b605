package vn.mangnon.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.report.ReviewSettings;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** Whether the leader has the last word on a report. */
@Route("review/setting")
@RolesAllowed({"DISTRICT_LEADER", "ADMINISTRATOR"})
@StyleSheet("theme/record.css")
class ReviewSettingView extends Page {

  private final ReviewSettings settings;
  private final Person person = CurrentPerson.get();

  ReviewSettingView(ReviewSettings settings) {
    super("review.setting.title");
    this.settings = settings;
    show();
  }

  private void show() {
    removeAll();
    var setting = settings.current();
    boolean on = setting.leaderAccepts();
    var header = new PageHeader(Words.text(on ? "review.setting.on" : "review.setting.off"))
        .about(on
            ? new StatusBadge(Tone.GOOD, Symbol.CHECK, Words.text("review.setting.badge.on"))
            : new StatusBadge(Tone.NEUTRAL, Symbol.CIRCLE, Words.text("review.setting.badge.off")));
    setting.changed().ifPresent(changed ->
        header.support(Words.text("review.setting.changed", changed.by(), changed.at())));
    var change = new Button(Words.text(on ? "review.setting.switch-off" : "review.setting.switch-on"), click ->
        Confirmation.ask(
            Words.text(on ? "review.setting.switch-off.question" : "review.setting.switch-on.question"),
            Words.text(on ? "review.setting.switch-off.consequence" : "review.setting.switch-on.consequence"),
            Words.text(on ? "review.setting.switch-off" : "review.setting.switch-on"),
            () -> {
              settings.change(person, !on, setting.version());
              show();
              Notice.done(Words.text("review.setting.done"));
            }));
    change.addThemeVariants(ButtonVariant.PRIMARY);
    var actions = new Div(change);
    actions.addClassName("panel-actions");
    add(way(), header, new Panel(
        Words.text("review.setting.how"),
        new UnorderedList(
            new ListItem(Words.text("review.setting.how.officer")),
            new ListItem(Words.text("review.setting.how.leader")),
            new ListItem(Words.text("review.setting.how.figures"))),
        actions));
  }

  private static Nav way() {
    var back = new Anchor("review", Symbol.CHEVRON_LEFT.icon(), new Span(Words.text("review.back-to-queue")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("review.way"));
    return way;
  }
}
