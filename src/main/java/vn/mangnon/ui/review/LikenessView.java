package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.report.CopiedText;
import vn.mangnon.report.Narratives.Beside;
import vn.mangnon.report.Narratives.Likeness;
import vn.mangnon.report.Narratives;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.review.LikenessAddress.With;
import vn.mangnon.ui.shell.CopiedShare;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What a report tells in words beside the report that it is most like: the same passages in one line. */
@Route("reports/:reportId/likeness")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "PRINCIPAL", "CLERK", "AUDITOR", "WARD_OFFICER"})
@StyleSheet("theme/record.css")
@StyleSheet("theme/likeness.css")
class LikenessView extends Page implements BeforeEnterObserver {

  private final Narratives narratives;
  private final Reports reports;
  private final Person person = CurrentPerson.get();

  LikenessView(Narratives narratives, Reports reports) {
    super("likeness.title");
    this.narratives = narratives;
    this.reports = reports;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID id = event.getRouteParameters().get("reportId").flatMap(LikenessView::id).orElseThrow(NotFoundException::new);
    try {
      reports.read(person, id);
      show(narratives.of(person, id), LikenessAddress.read(event.getLocation().getQueryParameters()));
    } catch (Rejection rejection) {
      throw rejection.reason() == Rejection.Reason.NOT_FOUND ? new NotFoundException() : rejection;
    }
  }

  private void show(Likeness likeness, LikenessAddress address) {
    removeAll();
    With with = address.with() == With.OTHER && likeness.other().isPresent() ? With.OTHER : With.LAST;
    title(Words.text("likeness.title") + ", " + likeness.report().school().name());
    add(way(likeness.report().id()));
    Optional<Beside> beside = with == With.OTHER ? likeness.other() : likeness.last();
    add(header(likeness, with, beside));
    if (likeness.other().isPresent()) {
      add(choice(likeness, with));
    }
    if (beside.isEmpty()) {
      add(new EmptyState(Symbol.FILES, Words.text("likeness.no-last"), Words.text("likeness.no-last.why")));
      return;
    }
    if (with == With.OTHER) {
      reports.read(person, beside.get().report());
    }
    String ownName = Words.text("likeness.this", likeness.report().period().label());
    String sourceName = with == With.OTHER
        ? Words.text("likeness.of-school", beside.get().school().name(), beside.get().period().label())
        : Words.text(beside.get().period().label());
    add(sources(likeness, beside.get()));
    for (CopiedText.Section section : beside.get().text().sections()) {
      add(new LikenessSection(section, ownName, sourceName));
    }
    address.part().ifPresent(part -> getElement().executeJs(
        "const place = this.querySelector('#' + $0); place?.scrollIntoView(); place?.focus({preventScroll: true});",
        LikenessAddress.name(part)));
  }

  private PageHeader header(Likeness likeness, With with, Optional<Beside> beside) {
    var header = new PageHeader(beside
        .map(against -> with == With.OTHER
            ? Words.text("likeness.answer.OTHER", CopiedShare.of(against.text()), against.school().name())
            : Words.text("likeness.answer.LAST", CopiedShare.of(against.text()), against.period().label()))
        .orElseGet(() -> Words.text("likeness.none")));
    header.about(
        StatusBadge.of(likeness.report().state(), likeness.report().revision()),
        new Span(likeness.report().school().name()), new Span(Words.text(likeness.report().period().label())));
    beside.map(Beside::text).ifPresent(text -> header
        .support(Words.text(
            "likeness.support", text.copied(), text.words(), text.copiedPassages(), text.countedPassages()))
        .support(Words.text("likeness.hint")));
    if (person.mayReview()) {
      header.next(link("issues/request?report=" + likeness.report().id(), Words.text("likeness.ask")));
    }
    return header;
  }

  private static Component choice(Likeness likeness, With chosen) {
    var choice = new Nav();
    choice.addClassName("view-tabs");
    choice.getElement().setAttribute("aria-label", Words.text("likeness.choice"));
    likeness.last().ifPresent(last -> choice.add(tab(likeness, With.LAST, last, chosen)));
    likeness.other().ifPresent(other -> choice.add(tab(likeness, With.OTHER, other, chosen)));
    return choice;
  }

  private static Anchor tab(Likeness likeness, With with, Beside beside, With chosen) {
    var share = new Span(CopiedShare.of(beside.text()));
    share.addClassName("likeness-share");
    var tab = new Anchor(
        LikenessAddress.of(with).of(likeness.report().id()), new Span(Words.text("likeness.tab." + with)), share);
    tab.getElement().setAttribute("router-link", true);
    if (with == chosen) {
      tab.getElement().setAttribute("aria-current", "page");
    }
    return tab;
  }

  /** Both reports whole. */
  private static Component sources(Likeness likeness, Beside beside) {
    var links = new Paragraph(
        link("reports/" + likeness.report().id(), Words.text("likeness.whole-report")), new Span(" · "),
        link("reports/" + beside.report(), Words.text(
            "likeness.whole-source", beside.school().name(), beside.period().label())));
    links.addClassName("likeness-reports");
    return links;
  }

  private static Component way(UUID report) {
    var back = new Anchor("reports/" + report, Symbol.CHEVRON_LEFT.icon(), new Span(Words.text("likeness.back")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("review.way"));
    return way;
  }

  private static Anchor link(String address, String words) {
    var link = new Anchor(address, words);
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
