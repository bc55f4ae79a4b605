package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Obligation;
import vn.mangnon.compliance.ObligationRegister;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programmes;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** One obligation: for everybody what it asks and how that is checked, for the office to change or to end. */
@Route("obligations/:id")
@StyleSheet("theme/compliance.css")
@StyleSheet("theme/record.css")
@RolesAllowed({
  "ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER", "PRINCIPAL",
  "CLERK"})
class ObligationView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

  private final ObligationRegister register;
  private final Programmes programmes;
  private final Map<String, Indicator> indicators;
  private final CheckWords words;
  private final LocalDate today;
  private final Person person = CurrentPerson.get();
  private Optional<ObligationEditor> editor = Optional.empty();

  ObligationView(ObligationRegister register, Programmes programmes, Clock clock) {
    super("obligations.title");
    this.register = register;
    this.programmes = programmes;
    indicators = programmes.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    words = new CheckWords(indicators);
    today = LocalDate.now(clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(find(event.getRouteParameters().get("id").orElseThrow(NotFoundException::new)));
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    editor.ifPresent(one -> one.beforeLeave(event));
  }

  private Obligation find(String id) {
    try {
      return register.find(UUID.fromString(id));
    } catch (IllegalArgumentException | Rejection unknown) {
      throw new NotFoundException();
    }
  }

  private void show(Obligation obligation) {
    title(Words.text(obligation.title()));
    removeAll();
    add(ObligationsView.way(ObligationsView.VIEW, Words.text("obligations.title")));
    if (person.mayReview()) {
      var changing = new ObligationEditor(
          register, programmes, person, Optional.of(obligation),
          header(obligation).support(Words.text("obligations.edit.support")));
      editor = Optional.of(changing);
      add(changing);
    } else {
      add(header(obligation), about(obligation));
    }
    if (person.scope().equals(Scope.EVERYTHING)) {
      add(new ObligationHistory(register.history(person, obligation.id()), indicators));
    }
  }

  private PageHeader header(Obligation obligation) {
    var header = new PageHeader(Words.text(obligation.title()))
        .about(new Span(CheckWords.bound(obligation)), new Span(CheckWords.valid(obligation)))
        .support(words.sentence(obligation.check()));
    if (person.mayReview() && obligation.validTo().filter(last -> last.isBefore(today)).isEmpty()) {
      header.actions(new Button(Words.text("obligations.end"), Symbol.BAN.icon(), _ -> end(obligation)));
    }
    return header;
  }

  private Component about(Obligation obligation) {
    var list = new DescriptionList();
    line(list, "obligations.weight", Words.text("obligations.weight-of", obligation.weight()));
    obligation.legalBasis().ifPresent(symbol -> line(list, "obligations.legal-basis", symbol));
    obligation.phase().flatMap(code -> programmes.phases().stream().filter(one -> one.code().equals(code)).findFirst())
        .ifPresent(phase -> line(list, "obligations.phase", Words.text(phase.name())));
    line(list, "obligations.code", obligation.code());
    return list;
  }

  private static void line(DescriptionList list, String term, String words) {
    list.add(new DescriptionList.Term(Words.text(term)), new DescriptionList.Description(words));
  }

  private void end(Obligation obligation) {
    var fields = new PointedFields();
    var lastDay = fields.add("/validTo", new DayPicker(Words.text("obligations.end.last-day")));
    lastDay.setRequiredIndicatorVisible(true);
    new FormDialog(
        Words.text("obligations.end.question"), Words.text("obligations.end.about", obligation.title()), fields,
        Words.text("obligations.end"), () -> {
          LocalDate last = lastDay.getOptionalValue().orElseThrow(() -> Rejection.invalid(
              "obligations.cannot-save", java.util.List.of(ObligationForm.missing("/validTo"))));
          register.end(person, obligation.id(), last, obligation.version());
          show(register.find(obligation.id()));
          Notice.done(Words.text("obligations.end.done", obligation.title(), last));
        }).open();
  }
}
