package vn.mangnon.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a report, as people fill them and as the API gives and takes them. A draft may lack anything: what
 * has not been given is null or an empty list, and {@link Completeness} says what is still missing.
 */
public record ReportContent(
    Document document,
    Communication communication,
    List<Activity> activities,
    List<Training> trainings,
    List<IndicatorValue> indicators,
    List<Funding> funding,
    List<String> strengths,
    List<Finding> shortcomings,
    List<Finding> recommendations,
    List<String> recipients,
    Signer signer,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Progress> progress,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Evidence> evidence,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Explanation> explanations) {

  public static final ReportContent EMPTY =
      new ReportContent(null, null, null, null, null, null, null, null, null, null, null);

  /** A report that says nothing of outstanding issues and has neither files nor explanations. */
  public ReportContent(
      @Nullable Document document,
      @Nullable Communication communication,
      @Nullable List<Activity> activities,
      @Nullable List<Training> trainings,
      @Nullable List<IndicatorValue> indicators,
      @Nullable List<Funding> funding,
      @Nullable List<String> strengths,
      @Nullable List<Finding> shortcomings,
      @Nullable List<Finding> recommendations,
      @Nullable List<String> recipients,
      @Nullable Signer signer) {
    this(
        document, communication, activities, trainings, indicators, funding, strengths, shortcomings, recommendations,
        recipients, signer, null, null, null);
  }

  @JsonCreator
  public ReportContent(
      @Nullable Document document,
      @Nullable Communication communication,
      @Nullable List<Activity> activities,
      @Nullable List<Training> trainings,
      @Nullable List<IndicatorValue> indicators,
      @Nullable List<Funding> funding,
      @Nullable List<String> strengths,
      @Nullable List<Finding> shortcomings,
      @Nullable List<Finding> recommendations,
      @Nullable List<String> recipients,
      @Nullable Signer signer,
      @Nullable List<Progress> progress,
      @Nullable List<Evidence> evidence,
      @Nullable List<Explanation> explanations) {
    this.document = document == null ? Document.EMPTY : document;
    this.communication = communication == null ? Communication.EMPTY : communication;
    this.activities = Given.list(activities);
    this.trainings = Given.list(trainings);
    this.indicators = Given.list(indicators);
    this.funding = Given.list(funding);
    this.strengths = Given.list(strengths);
    this.shortcomings = Given.list(shortcomings);
    this.recommendations = Given.list(recommendations);
    this.recipients = Given.list(recipients);
    this.signer = signer == null ? Signer.EMPTY : signer;
    this.progress = Given.list(progress);
    this.evidence = Given.list(evidence);
    this.explanations = Given.list(explanations);
  }

  /** The same without the files, which belong to the one report alone. */
  public ReportContent withoutFiles() {
    return lines(
        activities.stream().map(activity -> activity.with(activity.date(), List.of())).toList(),
        trainings.stream().map(training -> training.with(training.date(), List.of())).toList(),
        List.of());
  }

  /** The same without the days of activities and trainings, which belong to the one period alone. */
  public ReportContent withoutDays() {
    return lines(
        activities.stream().map(activity -> activity.with(null, activity.evidence())).toList(),
        trainings.stream().map(training -> training.with(null, training.evidence())).toList(),
        evidence);
  }

  private ReportContent lines(List<Activity> otherActivities, List<Training> otherTrainings, List<Evidence> files) {
    return new ReportContent(
        document, communication, otherActivities, otherTrainings, indicators, funding, strengths, shortcomings,
        recommendations, recipients, signer, progress, files, explanations);
  }

  /** The same report with other explanations of its figures. */
  public ReportContent explained(List<Explanation> others) {
    return new ReportContent(
        document, communication, activities, trainings, indicators, funding, strengths, shortcomings,
        recommendations, recipients, signer, progress, evidence, others);
  }

  /** Every attached file, whichever part or line of the report it belongs to. */
  public List<UUID> files() {
    return Stream.of(
            evidence.stream().map(Evidence::file),
            activities.stream().flatMap(activity -> activity.evidence().stream()),
            trainings.stream().flatMap(training -> training.evidence().stream()))
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }

  /** What a submission makes of it: texts trimmed, empty lines dropped, a lone 'Không' taken for none. */
  public ReportContent tidied() {
    return Tidying.tidy(this);
  }

  /** Apart from {@link ReportContent}, so that making a part never waits for {@link #EMPTY}, which is made of parts. */
  private static final class Given {
    static <T> List<T> list(@Nullable List<T> given) {
      return given == null ? List.of() : List.copyOf(given);
    }
  }

  /** The head of the document; number and symbol are written together as 36/BC-THLTK (Decree 30/2020/NĐ-CP). */
  public record Document(
      @Nullable String number,
      @Nullable String symbol,
      @Nullable String place,
      @Nullable LocalDate date,
      @Nullable String subject,
      List<Basis> basis,
      @Nullable OwnPlan ownPlan) {

    static final Document EMPTY = new Document(null, null, null, null, null, null, null);

    public Document(
        @Nullable String number, @Nullable String symbol, @Nullable String place, @Nullable LocalDate date,
        @Nullable String subject, @Nullable List<Basis> basis, @Nullable OwnPlan ownPlan) {
      this.number = number;
      this.symbol = symbol;
      this.place = place;
      this.date = date;
      this.subject = subject;
      this.basis = Given.list(basis);
      this.ownPlan = ownPlan;
    }
  }

  public enum BasisKind { PLAN, OFFICIAL_LETTER, DECISION, OTHER }

  /** A document that the report rests on. */
  public record Basis(
      @Nullable BasisKind kind,
      @Nullable String number,
      @Nullable String symbol,
      @Nullable String issuer,
      @Nullable LocalDate date) {}

  /** The plan that the school issued itself. */
  public record OwnPlan(@Nullable String number, @Nullable String symbol, @Nullable LocalDate date) {}

  public record Communication(@Nullable String text, List<String> hotlines, List<Channel> channels) {

    static final Communication EMPTY = new Communication(null, null, null);

    public Communication(@Nullable String text, @Nullable List<String> hotlines, @Nullable List<Channel> channels) {
      this.text = text;
      this.hotlines = Given.list(hotlines);
      this.channels = Given.list(channels);
    }
  }

  /** {@code people} are distinct, {@code attendances} count everyone each time (lượt người). */
  public record Participants(
      ParticipantGroup group, @Nullable Integer people, @Nullable Integer attendances) {}

  public record Activity(
      @Nullable Category category,
      @Nullable String title,
      @Nullable LocalDate date,
      @Nullable Integer sessions,
      List<Channel> channels,
      List<Participants> participants,
      @Nullable String partner,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> evidence) {

    public Activity(
        @Nullable Category category, @Nullable String title, @Nullable LocalDate date, @Nullable Integer sessions,
        @Nullable List<Channel> channels, @Nullable List<Participants> participants, @Nullable String partner) {
      this(category, title, date, sessions, channels, participants, partner, null);
    }

    @JsonCreator
    public Activity(
        @Nullable Category category, @Nullable String title, @Nullable LocalDate date, @Nullable Integer sessions,
        @Nullable List<Channel> channels, @Nullable List<Participants> participants, @Nullable String partner,
        @Nullable List<UUID> evidence) {
      this.category = category;
      this.title = title;
      this.date = date;
      this.sessions = sessions;
      this.channels = Given.list(channels);
      this.participants = Given.list(participants);
      this.partner = partner;
      this.evidence = Given.list(evidence);
    }

    Activity with(@Nullable LocalDate day, List<UUID> files) {
      return new Activity(category, title, day, sessions, channels, participants, partner, files);
    }
  }

  public record Training(
      @Nullable String title,
      @Nullable LocalDate date,
      @Nullable TrainingRole role,
      @Nullable Organiser organiser,
      @Nullable Integer classes,
      @Nullable BigDecimal hours,
      List<Trainees> participants,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> evidence) {

    public Training(
        @Nullable String title, @Nullable LocalDate date, @Nullable TrainingRole role, @Nullable Organiser organiser,
        @Nullable Integer classes, @Nullable BigDecimal hours, @Nullable List<Trainees> participants) {
      this(title, date, role, organiser, classes, hours, participants, null);
    }

    @JsonCreator
    public Training(
        @Nullable String title, @Nullable LocalDate date, @Nullable TrainingRole role, @Nullable Organiser organiser,
        @Nullable Integer classes, @Nullable BigDecimal hours, @Nullable List<Trainees> participants,
        @Nullable List<UUID> evidence) {
      this.title = title;
      this.date = date;
      this.role = role;
      this.organiser = organiser;
      this.classes = classes;
      this.hours = hours;
      this.participants = Given.list(participants);
      this.evidence = Given.list(evidence);
    }

    Training with(@Nullable LocalDate day, List<UUID> files) {
      return new Training(title, day, role, organiser, classes, hours, participants, files);
    }
  }

  public record Trainees(ParticipantGroup group, @Nullable Integer people) {}

  /**
   * A figure of the programme. A value of 0 was counted; {@code nothingArose} says 'không phát sinh'; a figure that is
   * not listed was not reported.
   *
   * @param suppressed counted, but too small a number of children to be told to this reader; never submitted
   */
  public record IndicatorValue(
      String code, @Nullable ParticipantGroup group, @Nullable Long value, boolean nothingArose,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean suppressed) {

    public IndicatorValue(String code, @Nullable ParticipantGroup group, @Nullable Long value, boolean nothingArose) {
      this(code, group, value, nothingArose, false);
    }
  }

  /** {@code amount} in đồng. */
  public record Funding(@Nullable FundingSource source, @Nullable Long amount, @Nullable String text) {}

  /** A shortcoming or a recommendation. */
  public record Finding(@Nullable String text, @Nullable Category category) {

    /** A plain string is taken as a finding without a category. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Finding of(String text) {
      return new Finding(text, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Finding {}
  }

  public record Signer(@Nullable String authority, @Nullable String post, @Nullable String name) {
    static final Signer EMPTY = new Signer(null, null, null);
  }

  /**
   * What the school has done about an outstanding issue since it last reported.
   *
   * @param done whether the school says that it is resolved; the district confirms that or does not
   */
  public record Progress(UUID issue, @Nullable String text, boolean done) {}

  /**
   * A file that belongs to a whole part of the report; those of a line are named by the line.
   *
   * @param part the pointer of the part, such as /communication
   */
  public record Evidence(String part, UUID file) {}

  /**
   * That somebody has looked at a figure that seems wrong, and what there is to say about it.
   *
   * @param doubt what seemed wrong, see {@link Doubts}
   * @param value the figure that was looked at; another one is doubted again
   * @param text why it is right all the same; null when it was only confirmed
   */
  public record Explanation(String doubt, long value, @Nullable String text) {}
}
