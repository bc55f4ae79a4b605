package vn.mangnon.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.Instant;
import java.util.List;
import vn.mangnon.account.News;
import vn.mangnon.account.Notices;
import vn.mangnon.account.Person;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.shared.Texts;

/** How much the district has said since the person last looked; opened, what it said, each with the way to its place. */
final class Bell extends Div {

  private static final int LISTED = 20;
  private static final int LONGEST = 160;

  private final Notices notices;
  private final Person person;
  private final Button button = new Button(Symbol.BELL.icon());
  private final Span count = new Span();
  private final Div list = new Div();
  private final Popover popover = new Popover(list);
  private int unseen;

  Bell(Notices notices, Person person) {
    this.notices = notices;
    this.person = person;
    addClassName("bell");
    count.addClassName("count");
    count.getElement().setAttribute("aria-hidden", "true");
    button.addThemeVariants(ButtonVariant.TERTIARY);
    list.addClassName("news");
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setWidth("min(26rem, 94vw)");
    popover.setAriaLabel(Words.text("notice.title"));
    popover.setAutofocus(true);
    popover.addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        open();
      }
    });
    add(button, count, popover);
    show(notices.unseen(person));
  }

  /** Something may have come in; what has is told at once. */
  void look() {
    int now = notices.unseen(person);
    if (now > unseen) {
      notices.latest(person, 1).forEach(news -> Notice.told(sentence(news), address(news)));
    }
    show(now);
  }

  private void show(int now) {
    unseen = now;
    count.setText(now > 99 ? "99+" : "" + now);
    count.setVisible(now > 0);
    button.setAriaLabel(Words.text("notice.new", now));
    button.setTooltipText(Words.text("notice.title"));
  }

  private void open() {
    Instant since = notices.seenUntil(person);
    List<News> latest = notices.latest(person, LISTED);
    list.removeAll();
    list.add(new H2(Words.text("notice.title")));
    if (latest.isEmpty()) {
      list.add(new Paragraph(Words.text("notice.none")));
      return;
    }
    var items = new UnorderedList();
    latest.forEach(news -> items.add(item(news, news.at().isAfter(since))));
    list.add(items);
    notices.look(person, latest.getFirst().at());
    show(0);
  }

  private ListItem item(News news, boolean fresh) {
    var link = new Anchor(address(news), sentence(news));
    link.getElement().setAttribute("router-link", true);
    link.getElement().addEventListener("click", click -> popover.close());
    var at = new Div(Texts.moment(news.at()) + (fresh ? " · " + Words.text("notice.fresh") : ""));
    at.addClassName("note");
    var item = new ListItem(link, at);
    item.setClassName("fresh", fresh);
    news.said().map(Bell::brief).ifPresent(said -> {
      var words = new Div(said);
      words.addClassName("news-said");
      item.add(words);
    });
    return item;
  }

  private static String brief(String said) {
    return said.length() <= LONGEST ? said : said.substring(0, LONGEST).strip() + "…";
  }

  private static String sentence(News news) {
    return Words.text(news.key(), news.arguments().toArray());
  }

  private static String address(News news) {
    String folder = news.about().type() == SubjectType.ISSUE ? "issues/" : "reports/";
    return news.about().id().map(id -> folder + id).orElse("");
  }
}
