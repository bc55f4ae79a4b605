package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.compliance.Check;
import vn.mangnon.compliance.CheckKind;
import vn.mangnon.compliance.Counted;
import vn.mangnon.compliance.CountedYear;
import vn.mangnon.compliance.Section;
import vn.mangnon.programme.Comparison;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** How an obligation is checked: the kind, the fields that this kind needs, and what comes of it in a sentence. */
class CheckFields extends Div {

  private static final String PERCENT = "\\d{1,3}([.,]\\d)?";

  /** What a share is out of: heads of the school year, or another indicator. */
  private enum Out { STAFF, PUPILS, PARENTS, INDICATOR }

  private final PointedFields fields;
  private final List<Indicator> indicators;
  private final Map<Component, String> pointers = new HashMap<>();
  private final Map<CheckKind, List<Component>> needed = new EnumMap<>(CheckKind.class);
  private final Paragraph sentence = new Paragraph();
  private final CheckWords words;

  private final Select<CheckKind> kind;
  private final Select<Section> section;
  private final Select<Indicator> indicator;
  private final Select<ParticipantGroup> group;
  private final CheckboxGroup<ParticipantGroup> groups;
  private final Select<Comparison> comparison;
  private final TextField value;
  private final TextField percent;
  private final Select<Out> out;
  private final Select<Indicator> outIndicator;
  private final Select<Counted> counted;
  private final TextField minimum;
  private final RadioButtonGroup<CountedYear> year;
  private final TextField hotline;

  CheckFields(PointedFields fields, List<Indicator> indicators) {
    this.fields = fields;
    this.indicators = indicators;
    words = new CheckWords(indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity())));
    addClassName("check-fields");
    kind = select("/check", "obligations.check.kind", List.of(CheckKind.values()), Words::name);
    section = select("/check/section", "obligations.check.section", List.of(Section.values()), Words::name);
    indicator = select("/check/indicator", "obligations.check.indicator", indicators, one -> Words.text(one.name()));
    group = select("/check/group", "obligations.check.group", List.of(), Words::name);
    groups = placed("/check/groups", "obligations.check.groups", new CheckboxGroup<>(Words.text("obligations.check.groups")));
    groups.setItemLabelGenerator(Words::name);
    out = select("/check/whole", "obligations.check.whole", List.of(Out.values()),
        one -> Words.text("obligations.check.whole." + one.name()));
    outIndicator = select(
        "/check/whole/indicator", "obligations.check.whole-indicator",
        indicators.stream().filter(one -> one.groups().isEmpty()).toList(), one -> Words.text(one.name()));
    counted = select("/check/counted", "obligations.check.counted", List.of(Counted.values()), Words::name);
    comparison = select("/check/comparison", "obligations.check.comparison", List.of(Comparison.values()), Words::name);
    value = number("/check/value", "obligations.check.value", "[0-9]", 9);
    percent = number("/check/percent", "obligations.check.percent", "[0-9.,]", 5);
    minimum = number("/check/minimum", "obligations.check.minimum", "[0-9]", 4);
    hotline = number("/check/number", "obligations.check.hotline", "[0-9]", 15);
    year = placed("/check/year", "obligations.check.year", new RadioButtonGroup<>(Words.text("obligations.check.year")));
    year.setItems(CountedYear.values());
    year.setItemLabelGenerator(Words::name);
    sentence.addClassName("check-sentence");
    sentence.getElement().setAttribute("aria-live", "polite");
    add(sentence);
    needs();
    changed();
  }

  private void needs() {
    needed.put(CheckKind.REPORT_IN_TIME, List.of());
    needed.put(CheckKind.SECTION_PRESENT, List.of(section));
    needed.put(CheckKind.INDICATOR_VALUE, List.of(indicator, group, comparison, value));
    needed.put(CheckKind.INDICATOR_SHARE, List.of(indicator, groups, out, outIndicator, comparison, percent, year));
    needed.put(CheckKind.YEARLY_MINIMUM, List.of(counted, minimum, year));
    needed.put(CheckKind.PLAN_ISSUED, List.of(year));
    needed.put(CheckKind.HOTLINE_PUBLICISED, List.of(hotline));
    needed.put(CheckKind.SELF_INSPECTION_DONE, List.of(year));
    needed.put(CheckKind.ISSUES_RESOLVED_IN_TIME, List.of());
  }

  void show(Check check) {
    kind.setValue(check.kind());
    check.ofYear().ifPresent(year::setValue);
    switch (check) {
      case Check.SectionPresent(var wanted) -> section.setValue(wanted);
      case Check.IndicatorValue(var code, var of, var compared, var wanted) -> {
        indicator.setValue(indicator(code));
        group.setValue(of.orElse(null));
        comparison.setValue(compared);
        value.setValue(String.valueOf(wanted));
      }
      case Check.IndicatorShare(var code, var of, var whole, var compared, var wanted, _) -> {
        indicator.setValue(indicator(code));
        groups.setValue(of);
        show(whole);
        comparison.setValue(compared);
        percent.setValue(wanted.stripTrailingZeros().toPlainString().replace('.', ','));
      }
      case Check.YearlyMinimum(var what, _, var least) -> {
        counted.setValue(what);
        minimum.setValue(String.valueOf(least));
      }
      case Check.HotlinePublicised(var number) -> hotline.setValue(number);
      case Check.ReportInTime _, Check.PlanIssued _, Check.SelfInspectionDone _, Check.IssuesResolvedInTime _ -> { }
    }
    changed();
  }

  private void show(Check.Whole whole) {
    switch (whole) {
      case Check.Whole.Heads(var of) -> out.setValue(Out.valueOf(of.name()));
      case Check.Whole.OtherIndicator(var code) -> {
        out.setValue(Out.INDICATOR);
        outIndicator.setValue(indicator(code));
      }
    }
  }

  private Indicator indicator(String code) {
    return indicators.stream().filter(known -> known.code().equals(code)).findFirst().orElse(null);
  }

  /** Shows the fields of the kind chosen, and what they say together once they are complete. */
  private void changed() {
    Set<Component> shown = Set.copyOf(Optional.ofNullable(kind.getValue()).map(needed::get).orElse(List.of()));
    needed.values().stream().flatMap(List::stream).distinct().forEach(field -> field.setVisible(shown.contains(field)));
    Set<ParticipantGroup> known = indicator.getOptionalValue()
        .map(one -> one.groups().stream().map(ParticipantGroup::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ParticipantGroup.class))))
        .orElseGet(() -> EnumSet.noneOf(ParticipantGroup.class));
    offer(known);
    group.setVisible(shown.contains(group) && !known.isEmpty());
    groups.setVisible(shown.contains(groups) && !known.isEmpty());
    outIndicator.setVisible(shown.contains(outIndicator) && out.getValue() == Out.INDICATOR);
    boolean complete = missing().isEmpty();
    sentence.setVisible(complete);
    if (complete) {
      sentence.setText(words.sentence(check()));
    }
  }

  private void offer(Set<ParticipantGroup> known) {
    var before = groups.getListDataView().getItems().collect(Collectors.toSet());
    if (!before.equals(known)) {
      var chosen = EnumSet.copyOf(known);
      chosen.retainAll(groups.getValue());
      var one = group.getValue();
      groups.setItems(known);
      groups.setValue(chosen);
      group.setItems(known);
      group.setValue(one != null && known.contains(one) ? one : null);
    }
  }

  /** Which of the fields shown lack what is needed. */
  List<Rejection.Problem> missing() {
    List<Component> shown = Optional.ofNullable(kind.getValue()).map(needed::get).orElse(List.of(kind));
    return shown.stream()
        .filter(field -> field.isVisible() && lacks(field))
        .map(field -> ObligationForm.missing(pointers.get(field)))
        .toList();
  }

  private boolean lacks(Component field) {
    return ((HasValue<?, ?>) field).isEmpty() || field == percent && !percent.getValue().matches(PERCENT);
  }

  /** Once nothing is missing. */
  Check check() {
    return switch (kind.getValue()) {
      case REPORT_IN_TIME -> new Check.ReportInTime();
      case SECTION_PRESENT -> new Check.SectionPresent(section.getValue());
      case INDICATOR_VALUE -> new Check.IndicatorValue(
          indicator.getValue().code(), group.getOptionalValue().filter(_ -> group.isVisible()), comparison.getValue(),
          Long.parseLong(value.getValue()));
      case INDICATOR_SHARE -> new Check.IndicatorShare(
          indicator.getValue().code(), groups.isVisible() ? groups.getValue() : Set.of(), whole(),
          comparison.getValue(), new BigDecimal(percent.getValue().replace(',', '.')), year.getValue());
      case YEARLY_MINIMUM -> new Check.YearlyMinimum(
          counted.getValue(), year.getValue(), Integer.parseInt(minimum.getValue()));
      case PLAN_ISSUED -> new Check.PlanIssued(year.getValue());
      case HOTLINE_PUBLICISED -> new Check.HotlinePublicised(hotline.getValue());
      case SELF_INSPECTION_DONE -> new Check.SelfInspectionDone(year.getValue());
      case ISSUES_RESOLVED_IN_TIME -> new Check.IssuesResolvedInTime();
    };
  }

  private Check.Whole whole() {
    return out.getValue() == Out.INDICATOR
        ? new Check.Whole.OtherIndicator(outIndicator.getValue().code())
        : new Check.Whole.Heads(Check.Headed.valueOf(out.getValue().name()));
  }

  private <T> Select<T> select(String pointer, String label, List<T> items, Function<T, String> name) {
    var field = new Select<T>();
    field.setLabel(Words.text(label));
    field.setItems(items);
    field.setItemLabelGenerator(name::apply);
    return placed(pointer, label, field);
  }

  private TextField number(String pointer, String label, String allowed, int longest) {
    var field = new TextField(Words.text(label));
    field.setAllowedCharPattern(allowed);
    field.setMaxLength(longest);
    field.addClassName("short");
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.getElement().setAttribute("inputmode", "decimal");
    return placed(pointer, label, field);
  }

  private <F extends Component & HasValidation & HasSize & HasHelper & HasValue<?, ?>> F placed(
      String pointer, String label, F field) {
    pointers.put(field, pointer);
    fields.add(pointer, field);
    Words.find(label + ".hint").ifPresent(field::setHelperText);
    field.addValueChangeListener(_ -> changed());
    add(field);
    return field;
  }
}
