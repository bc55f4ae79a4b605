package vn.mangnon.ui.period;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.School;
import vn.mangnon.programme.Addressees;
import vn.mangnon.programme.PeriodDates;
import vn.mangnon.programme.Request;
import vn.mangnon.programme.WorkingDays;
import vn.mangnon.shared.Plain;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** The fields of one period: its days and, of a request, its title and to whom it goes. */
final class PeriodFields {

  /** To whom a request goes. */
  private enum To { ALL, LEVEL, NAMED }

  private final PointedFields fields = new PointedFields();
  private final TextField title = new TextField(Words.text("request.title"));
  private final TextField titleEnglish = new TextField(Words.text("request.title-english"));
  private final RadioButtonGroup<To> to = new RadioButtonGroup<>(Words.text("request.to"));
  private final Select<Level> level = new Select<>();
  private final MultiSelectComboBox<School> schools = new MultiSelectComboBox<>(Words.text("request.schools"));
  private final NotedDay windowFrom;
  private final NotedDay windowTo;
  private final NotedDay opensOn;
  private final NotedDay dueOn;

  PeriodFields(PeriodDates dates, WorkingDays days) {
    windowFrom = NotedDay.ofWindow(Words.text("period.window-from"), days).showing(dates.windowFrom());
    windowTo = NotedDay.ofWindow(Words.text("period.window-to"), days).showing(dates.windowTo());
    opensOn = NotedDay.toActOn(Words.text("period.opens-on"), days).showing(dates.opensOn());
    dueOn = NotedDay.toActOn(Words.text("period.due-on"), days).showing(dates.dueOn());
  }

  /** Of a request. */
  PeriodFields(Request request, WorkingDays days, List<School> all) {
    this(request.dates(), days);
    title.setValue(request.title());
    title.setHelperText(Words.text("request.title.hint"));
    title.setRequiredIndicatorVisible(true);
    titleEnglish.setValue(request.titleEnglish().orElse(""));
    titleEnglish.setHelperText(Words.text("request.title-english.hint"));
    to.setItems(To.values());
    to.setItemLabelGenerator(choice -> Words.text("request.to." + choice.name().toLowerCase(Locale.ROOT)));
    level.setLabel(Words.text("request.level"));
    level.setItems(Level.values());
    level.setItemLabelGenerator(Words::name);
    schools.setItems(
        (school, typed) -> Plain.of(school.name() + " " + school.code()).contains(Plain.of(typed)), all);
    schools.setItemLabelGenerator(School::name);
    schools.setRequiredIndicatorVisible(true);
    level.setRequiredIndicatorVisible(true);
    to.addValueChangeListener(change -> choose());
    switch (request.addressees()) {
      case Addressees.All() -> to.setValue(To.ALL);
      case Addressees.OfLevel(var chosen) -> {
        to.setValue(To.LEVEL);
        level.setValue(chosen);
      }
      case Addressees.Named(var chosen) -> {
        to.setValue(To.NAMED);
        schools.setValue(all.stream().filter(school -> chosen.contains(school.id())).toList());
      }
    }
    choose();
  }

  private void choose() {
    level.setVisible(to.getValue() == To.LEVEL);
    schools.setVisible(to.getValue() == To.NAMED);
  }

  /** The fields below each other; of a request with {@code request}. */
  Component form(boolean request) {
    var form = new Div(fields.summary());
    form.addClassName("period-form");
    if (request) {
      form.add(fields.add("/title", title), fields.add("/titleEnglish", titleEnglish), to,
          fields.add("/level", level), fields.add("/schools", schools));
    }
    form.add(pair(fields.add("/windowFrom", windowFrom), fields.add("/windowTo", windowTo)),
        pair(fields.add("/opensOn", opensOn), fields.add("/dueOn", dueOn)));
    return form;
  }

  private static Div pair(Component first, Component second) {
    var pair = new Div(first, second);
    pair.addClassName("pair");
    return pair;
  }

  boolean attempt(Runnable work) {
    return fields.attempt(work);
  }

  PeriodDates dates() {
    return new PeriodDates(
        day(windowFrom, "/windowFrom"), day(windowTo, "/windowTo"), day(opensOn, "/opensOn"), day(dueOn, "/dueOn"));
  }

  Request request(UUID id) {
    return new Request(id, title.getValue(), Optional.of(titleEnglish.getValue()), dates(), addressees());
  }

  private Addressees addressees() {
    return switch (to.getValue()) {
      case ALL -> new Addressees.All();
      case LEVEL -> new Addressees.OfLevel(
          level.getOptionalValue().orElseThrow(missing("/level", "request.level.missing")));
      case NAMED -> new Addressees.Named(schools.getValue().stream().map(School::id).collect(Collectors.toSet()));
    };
  }

  private static LocalDate day(NotedDay field, String pointer) {
    return field.getOptionalValue().orElseThrow(missing(pointer, "day.required"));
  }

  private static Supplier<Rejection> missing(String pointer, String key) {
    return () -> Rejection.invalid("period.cannot-plan", List.of(new Rejection.Problem(pointer, key)));
  }
}
