package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.issue.Issue;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Category;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.Evidence;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.report.ReportContent;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/** What the school has answered, part by part, as names and values. */
final class Answers {

  private final ReportContent content;
  private final List<Indicator> indicators;
  private final Attachments attachments;
  private final List<Issue> outstanding;

  Answers(
      ReportContent content, List<Indicator> indicators, Attachments attachments, List<Issue> outstanding) {
    this.content = content;
    this.indicators = indicators;
    this.attachments = attachments;
    this.outstanding = outstanding;
  }

  List<Component> of(ReportPart part) {
    List<UUID> files = content.evidence().stream()
        .filter(file -> file.part().equals(part.pointer())).map(Evidence::file).toList();
    return files.isEmpty()
        ? answered(part)
        : Stream.concat(answered(part).stream(), Stream.of(new Pairs().files(files))).toList();
  }

  private List<Component> answered(ReportPart part) {
    return switch (part) {
      case HEAD -> head();
      case COMMUNICATION -> communication();
      case ACTIVITIES -> rows(content.activities(), "form.activity", this::activity);
      case TRAININGS -> rows(content.trainings(), "form.training", this::training);
      case FIGURES -> List.of(figures());
      case FUNDING -> rows(content.funding(), "form.funding", this::funding);
      case OUTSTANDING -> rows(outstanding, "form.outstanding", this::progress);
      case EVALUATION -> evaluation();
      case CLOSING -> closing();
    };
  }

  /** How many of the programme's figures the report does not give. */
  long figuresNotReported() {
    return indicators.stream().flatMap(Answers::asked).filter(asked -> find(asked) == null).count();
  }

  /** How many of the school's outstanding issues the report says nothing about. */
  long outstandingNotAnswered() {
    return outstanding.stream().filter(issue -> progressOf(issue).isEmpty()).count();
  }

  private Component progress(Issue issue) {
    Optional<Progress> told = progressOf(issue);
    return new Pairs()
        .put("form.outstanding.issue", issue.text())
        .put("form.outstanding.progress", told.map(Progress::text).orElse(null))
        .put("form.outstanding.state", Words.text(
            told.map(Progress::done).orElse(false) ? "form.outstanding.done" : "form.outstanding.not-done"));
  }

  private Optional<Progress> progressOf(Issue issue) {
    return content.progress().stream().filter(progress -> progress.issue().equals(issue.id())).findFirst();
  }

  private List<Component> head() {
    var document = content.document();
    OwnPlan plan = document.ownPlan();
    return List.of(new Pairs()
        .put("form.number", document.number())
        .put("form.symbol", document.symbol())
        .put("form.place", document.place())
        .put("form.date", document.date())
        .put("form.subject", document.subject())
        .lines("form.basis", document.basis().stream().map(Answers::basis).toList())
        .put("form.plan", plan == null ? null : written(plan.number(), plan.symbol(), plan.date())));
  }

  private static String basis(Basis basis) {
    return Stream.of(
            basis.kind() == null ? null : Words.name(basis.kind()),
            written(basis.number(), basis.symbol(), basis.date()),
            basis.issuer())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" – "));
  }

  /** As documents are cited: 27/KH-PGD&ĐT ngày 21/09/2021. */
  private static @Nullable String written(@Nullable String number, @Nullable String symbol, @Nullable LocalDate date) {
    String name = Stream.of(number, symbol).filter(Objects::nonNull).collect(Collectors.joining("/"));
    if (date == null) {
      return name.isEmpty() ? null : name;
    }
    return Words.text("form.cited", name, date).strip();
  }

  private List<Component> communication() {
    var communication = content.communication();
    return List.of(new Pairs()
        .put("form.communication.text", communication.text())
        .lines("form.communication.channels", communication.channels().stream().map(Words::name).toList())
        .lines("form.communication.hotlines", communication.hotlines()));
  }

  private Component activity(Activity activity) {
    return new Pairs()
        .put("form.activity.title", activity.title())
        .put("form.activity.category", activity.category())
        .put("form.activity.date", activity.date())
        .put("form.activity.sessions", activity.sessions())
        .put("form.activity.partner", activity.partner())
        .lines("form.activity.channels", activity.channels().stream().map(Words::name).toList())
        .lines("form.activity.participants", activity.participants().stream()
            .map(group -> Words.text(
                "form.check.participants", group.group(), Numbers.count(group.people()),
                Numbers.count(group.attendances())))
            .toList())
        .files(activity.evidence());
  }

  private Component training(Training training) {
    return new Pairs()
        .put("form.training.title", training.title())
        .put("form.training.role", training.role())
        .put("form.training.organiser", training.organiser())
        .put("form.training.date", training.date())
        .put("form.training.classes", training.classes())
        .put("form.training.hours", training.hours())
        .lines("form.training.participants", training.participants().stream()
            .map(group -> Words.text("form.check.trainees", group.group(), Numbers.count(group.people())))
            .toList())
        .files(training.evidence());
  }

  private Component funding(Funding funding) {
    return new Pairs()
        .put("form.funding.source", funding.source())
        .put("form.funding.amount", funding.amount())
        .put("form.funding.text", funding.text());
  }

  /** A figure that the programme asks for, of one group or of none. */
  private record Asked(Indicator indicator, @Nullable ParticipantGroup group) {

    String name() {
      if (indicator.aggregation() == Aggregation.YES_SHARE) {
        return YesOrNo.question(indicator);
      }
      return group == null
          ? Words.text("form.figure.label", indicator.name(), indicator.unit())
          : Words.text("form.figure.of-group", indicator.name(), group);
    }
  }

  private static Stream<Asked> asked(Indicator indicator) {
    return indicator.groups().isEmpty()
        ? Stream.of(new Asked(indicator, null))
        : indicator.groups().stream().map(group -> new Asked(indicator, ParticipantGroup.valueOf(group)));
  }

  private @Nullable IndicatorValue find(Asked asked) {
    return content.indicators().stream()
        .filter(value -> value.code().equals(asked.indicator().code()) && value.group() == asked.group())
        .findFirst()
        .orElse(null);
  }

  private Component figures() {
    var pairs = new Pairs();
    indicators.stream().flatMap(Answers::asked).forEach(asked -> pairs.words(asked.name(), value(asked)));
    return pairs;
  }

  private String value(Asked asked) {
    return switch (find(asked)) {
      case null -> Numbers.missing();
      case IndicatorValue given when given.nothingArose() -> Words.text("form.nothing-arose");
      case IndicatorValue given when asked.indicator().aggregation() == Aggregation.YES_SHARE ->
          Words.text(given.value() != null && given.value() > 0 ? "form.answer.YES" : "form.answer.NO");
      case IndicatorValue given -> Numbers.count(given.value());
    };
  }

  private List<Component> evaluation() {
    return List.of(new Pairs()
        .lines("form.strength", content.strengths())
        .lines("form.shortcoming", content.shortcomings().stream().map(Answers::finding).toList())
        .lines("form.recommendation", content.recommendations().stream().map(Answers::finding).toList()));
  }

  private static String finding(Finding finding) {
    return finding.category() == null || finding.category() == Category.OTHER
        ? Fields.shown(finding.text())
        : Words.text("form.check.finding", Fields.shown(finding.text()), finding.category());
  }

  private List<Component> closing() {
    return List.of(new Pairs()
        .lines("form.recipient", content.recipients())
        .put("form.signer.authority", content.signer().authority())
        .put("form.signer.post", content.signer().post())
        .put("form.signer.name", content.signer().name()));
  }

  private static <T> List<Component> rows(List<T> rows, String words, Function<T, Component> shown) {
    if (rows.isEmpty()) {
      return List.of(FormPart.note(words + ".none"));
    }
    var blocks = new ArrayList<Component>();
    for (int i = 0; i < rows.size(); i++) {
      var block = new Div(new H3(Words.text(words + ".row", i + 1)), shown.apply(rows.get(i)));
      block.addClassName("answer-row");
      blocks.add(block);
    }
    return blocks;
  }

  /** Names with their values; what was not given is said in words. */
  private final class Pairs extends DescriptionList {

    Pairs() {
      addClassName("answers");
    }

    Pairs put(String key, @Nullable Object value) {
      return words(Words.text(key), switch (value) {
        case null -> null;
        case LocalDate day -> Texts.date(day);
        case Enum<?> constant -> Words.name(constant);
        case BigDecimal hours -> HoursField.format(hours);
        case Number number -> Numbers.count(number);
        default -> value.toString();
      });
    }

    Pairs words(String name, @Nullable String value) {
      return pair(name, value == null ? nothing() : new Paragraph(value));
    }

    Pairs lines(String key, List<String> lines) {
      if (lines.isEmpty()) {
        return pair(Words.text(key), nothing());
      }
      var list = new OrderedList();
      lines.forEach(line -> list.add(new ListItem(line)));
      return pair(Words.text(key), list);
    }

    /** Without files nothing is missing. */
    Pairs files(List<UUID> files) {
      if (files.isEmpty()) {
        return this;
      }
      var list = new UnorderedList();
      list.addClassName("evidence-list");
      files.forEach(file -> attachments.find(file).ifPresent(found -> list.add(new ListItem(attachments.link(found)))));
      return pair(Words.text("form.evidence"), list);
    }

    private Pairs pair(String name, Component value) {
      var term = new Term(name);
      var description = new Description(value);
      var pair = new Div(term, description);
      pair.addClassName("answer");
      add(pair);
      return this;
    }

    private Component nothing() {
      var nothing = new Span(Words.text("form.check.not-given"));
      nothing.addClassName("not-given");
      return nothing;
    }
  }
}
