package vn.mangnon.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
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
    Signer signer) {

  public static final ReportContent EMPTY =
      new ReportContent(null, null, null, null, null, null, null, null, null, null, null);

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
      @Nullable String partner) {

    public Activity(
        @Nullable Category category, @Nullable String title, @Nullable LocalDate date, @Nullable Integer sessions,
        @Nullable List<Channel> channels, @Nullable List<Participants> participants, @Nullable String partner) {
      this.category = category;
      this.title = title;
      this.date = date;
      this.sessions = sessions;
      this.channels = Given.list(channels);
      this.participants = Given.list(participants);
      this.partner = partner;
    }
  }

  public record Training(
      @Nullable String title,
      @Nullable LocalDate date,
      @Nullable TrainingRole role,
      @Nullable Organiser organiser,
      @Nullable Integer classes,
      @Nullable BigDecimal hours,
      List<Trainees> participants) {

    public Training(
        @Nullable String title, @Nullable LocalDate date, @Nullable TrainingRole role, @Nullable Organiser organiser,
        @Nullable Integer classes, @Nullable BigDecimal hours, @Nullable List<Trainees> participants) {
      this.title = title;
      this.date = date;
      this.role = role;
      this.organiser = organiser;
      this.classes = classes;
      this.hours = hours;
      this.participants = Given.list(participants);
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
}
