package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.compliance.Obligation;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.programme.Programmes;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** The fields of an obligation: what it is called, how it is checked, whom it binds and when, and what it weighs. */
class ObligationForm extends Div {

  private final PointedFields fields = new PointedFields();
  private final TextField code = fields.add("/code", new TextField(Words.text("obligations.code")));
  private final TextField title = fields.add("/title/vi", new TextField(Words.text("obligations.name")));
  private final TextField titleEnglish = fields.add("/title/en", new TextField(Words.text("obligations.name.english")));
  private final CheckFields check;
  private final CheckboxGroup<Level> levels = fields.add("/levels", new CheckboxGroup<>(Words.text("obligations.levels")));
  private final Select<Ownership> ownership = fields.add("/ownership", new Select<>());
  private final DayPicker validFrom = fields.add("/validFrom", new DayPicker(Words.text("obligations.valid-from")));
  private final DayPicker validTo = fields.add("/validTo", new DayPicker(Words.text("obligations.valid-to")));
  private final TextField weight = fields.add("/weight", new TextField(Words.text("obligations.weight")));
  private final Select<Programmes.LegalBasis> basis = fields.add("/legalBasis", new Select<>());
  private final Select<Programmes.Phase> phase = fields.add("/phase", new Select<>());

  private boolean changed;

  ObligationForm(Programmes programmes) {
    check = new CheckFields(fields, programmes.indicators());
    addClassName("obligation-form");
    title.setHelperText(Words.text("obligations.name.hint"));
    code.setHelperText(Words.text("obligations.code.hint"));
    code.setAllowedCharPattern("[A-Z0-9_]");
    code.setMaxLength(60);
    levels.setItems(Level.values());
    levels.setItemLabelGenerator(Words::name);
    levels.setHelperText(Words.text("obligations.levels.hint"));
    optional(ownership, "obligations.ownership", List.of(Ownership.values()), Words::name);
    optional(basis, "obligations.legal-basis", programmes.legalBases(), one -> Words.text("obligations.legal-basis.one",
        one.symbol(), one.issuedOn(), one.issuer()));
    optional(phase, "obligations.phase", programmes.phases(), one -> Words.text(one.name()));
    validFrom.setHelperText(Words.text("obligations.valid-from.hint"));
    validTo.setHelperText(Words.text("obligations.valid-to.hint"));
    weight.setHelperText(Words.text("obligations.weight.hint", Obligation.LEAST_WEIGHT, Obligation.GREATEST_WEIGHT));
    weight.setAllowedCharPattern("[0-9]");
    weight.setMaxLength(3);
    List.<HasStyle>of(weight, validFrom, validTo).forEach(field -> field.addClassName("short"));
    weight.getElement().setAttribute("inputmode", "numeric");
    List.<HasValue<?, ?>>of(code, title, titleEnglish, validFrom, weight)
        .forEach(field -> field.setRequiredIndicatorVisible(true));
    fields.all().forEach(field -> ((HasValue<?, ?>) field).addValueChangeListener(_ -> changed = true));
    add(fields.summary(),
        part("obligations.part.what", title, titleEnglish, code, basis, phase),
        part("obligations.part.check", check),
        part("obligations.part.whom", levels, ownership),
        part("obligations.part.when", validFrom, validTo),
        part("obligations.part.weight", weight));
  }

  private static FieldSet part(String legend, Component... fields) {
    var part = new FieldSet(Words.text(legend));
    part.add(fields);
    return part;
  }

  private static <T> void optional(
      Select<T> field, String label, List<T> items, java.util.function.Function<T, String> name) {
    String none = Words.text(label + ".none");
    field.setLabel(Words.text(label));
    field.setItems(items);
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(none);
    field.setItemLabelGenerator(chosen -> chosen == null ? none : name.apply(chosen));
  }

  void show(Obligation obligation) {
    code.setValue(obligation.code());
    code.setReadOnly(true);
    code.setHelperText(Words.text("obligations.code.fixed"));
    title.setValue(obligation.title().vi());
    titleEnglish.setValue(obligation.title().en());
    check.show(obligation.check());
    levels.setValue(obligation.levels());
    ownership.setValue(obligation.ownership().orElse(null));
    validFrom.setValue(obligation.validFrom());
    validTo.setValue(obligation.validTo().orElse(null));
    weight.setValue(String.valueOf(obligation.weight()));
    basis.setValue(obligation.legalBasis().flatMap(symbol -> basis.getListDataView().getItems()
        .filter(one -> one.symbol().equals(symbol)).findFirst()).orElse(null));
    phase.setValue(obligation.phase().flatMap(wanted -> phase.getListDataView().getItems()
        .filter(one -> one.code().equals(wanted)).findFirst()).orElse(null));
  }

  /** What is typed from here on is something to lose. */
  void begin() {
    changed = false;
  }

  boolean isChanged() {
    return changed;
  }

  /** Does it with what the fields say, or tells at the fields why not; nothing typed is lost either way. */
  boolean attempt(Runnable work) {
    return fields.attempt(work);
  }

  /**
   * What the fields say.
   *
   * @throws Rejection that names every place where something is missing
   */
  Obligation value(UUID id, long version) {
    var problems = new ArrayList<Rejection.Problem>();
    require(problems, !title.isEmpty(), "/title/vi");
    require(problems, !titleEnglish.isEmpty(), "/title/en");
    require(problems, !code.isEmpty(), "/code");
    problems.addAll(check.missing());
    require(problems, !validFrom.isEmpty(), "/validFrom");
    require(problems, !weight.isEmpty(), "/weight");
    if (!problems.isEmpty()) {
      throw Rejection.invalid("obligations.cannot-save", problems);
    }
    return new Obligation(
        id, code.getValue(), new LocalText(title.getValue().strip(), titleEnglish.getValue().strip()),
        basis.getOptionalValue().map(Programmes.LegalBasis::symbol), phase.getOptionalValue().map(Programmes.Phase::code),
        validFrom.getValue(), validTo.getOptionalValue(), levels.getValue(), Optional.ofNullable(ownership.getValue()),
        check.check(), Integer.parseInt(weight.getValue()), version);
  }

  private static void require(List<Rejection.Problem> problems, boolean there, String pointer) {
    if (!there) {
      problems.add(missing(pointer));
    }
  }

  static Rejection.Problem missing(String pointer) {
    return new Rejection.Problem(pointer, "obligations.missing" + pointer.replace('/', '.'));
  }
}
