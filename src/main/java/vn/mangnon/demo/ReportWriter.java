package vn.mangnon.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Periods.Plan;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.FundingSource;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.BasisKind;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.WholeOfParts;
import vn.mangnon.shared.SchoolYear;

/** Writes one report as that school would write it on that day. */
final class ReportWriter {

  private static final List<String> HOTLINES = List.of("111", "02433525662");
  private static final String PROGRAMME =
      "Chương trình phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật";

  private final Phrases phrases;
  private final DemoSchool school;
  private final Plan period;
  private final LocalDate day;
  private final Chance chance;
  private final Calendar calendar;
  private final Wording words;
  private final Crowd crowd;
  private final List<LocalDate> workingDays;
  private final List<LocalDate> schoolDays;
  private final double reliability;

  /** @param words chance of the wording, the same for several periods where a school copies its last report */
  ReportWriter(
      Phrases phrases, DemoSchool school, Plan period, LocalDate day, Chance chance, Chance words, Calendar calendar) {
    this.phrases = phrases;
    this.school = school;
    this.period = period;
    this.day = day;
    this.chance = chance;
    this.calendar = calendar;
    crowd = new Crowd(school.heads(day), chance);
    this.words = new Wording(phrases, school, period, day, words);
    workingDays = calendar.workingDaysOfTeachers(
        period.windowFrom().isBefore(Calendar.FIRST_ASKED) ? Calendar.FIRST_ASKED : period.windowFrom(),
        day.isBefore(period.windowTo()) ? day : period.windowTo());
    schoolDays = workingDays.stream().filter(Calendar::pupilsThere).toList();
    reliability = school.temper().reliability(day.getYear());
  }

  ReportContent write(int number) {
    OwnPlan plan = ownPlan();
    var activities = activities();
    var trainings = trainings();
    var indicators = new Indicators(school, crowd, chance).of(plan != null, activities, trainings);
    return new ReportContent(
        document(number, plan), communication(activities), activities, trainings, indicators, funding(),
        words.strengths(), words.shortcomings(reliability), words.recommendations(), recipients(), signer());
  }

  /** The report of a year: what its halves said, put together. */
  ReportContent summary(int number, List<ReportContent> halves, WholeOfParts year) {
    var activities = year.activities(halves);
    var last = halves.getLast();
    return new ReportContent(
        document(number, year.ownPlan(halves)), communication(activities), activities, year.trainings(halves),
        year.indicators(halves), year.funding(halves), last.strengths(), last.shortcomings(), last.recommendations(),
        recipients(), signer());
  }

  private Document document(int number, @Nullable OwnPlan plan) {
    return new Document(
        number < 10 ? "0" + number : Integer.toString(number), "BC-" + school.entry().symbol(), place(), day,
        "Thực hiện " + PROGRAMME + " " + Calendar.spoken(period), basis(), plan);
  }

  private String place() {
    return day.isBefore(Region.NEW_WARDS) ? "Long Biên" : school.wardNow().replaceFirst("^(Phường|Xã) ", "");
  }

  private List<Basis> basis() {
    var ofCity = new Basis(
        BasisKind.PLAN, "195", "KH-UBND", "UBND thành phố Hà Nội", LocalDate.of(2021, 8, 26));
    var ofDistrict =
        new Basis(BasisKind.PLAN, "27", "KH-PGD&ĐT", Region.EDUCATION_OFFICE, LocalDate.of(2021, 9, 21));
    return day.isBefore(Region.NEW_WARDS)
        ? chance.happens(0.4) ? List.of(ofCity, ofDistrict) : List.of(ofDistrict)
        : List.of(ofCity);
  }

  /** Issued at the beginning of each school year, by most schools. */
  private @Nullable OwnPlan ownPlan() {
    int year = SchoolYear.of(day).start();
    Chance ofYear = Chance.of(school.id().getMostSignificantBits(), school.code() + " plan " + year);
    LocalDate issued = calendar.workingDay(LocalDate.of(year, 9, 22).plusDays(ofYear.between(0, 14)));
    int number = ofYear.between(12, 70);
    return year < 2021 || issued.isAfter(day) || !ofYear.happens(0.55 + reliability * 0.44)
        ? null
        : new OwnPlan(Integer.toString(number), "KH-" + school.entry().symbol(), issued);
  }

  private Communication communication(List<Activity> activities) {
    var channels = EnumSet.of(Channel.STAFF_ZALO);
    activities.forEach(activity -> channels.addAll(activity.channels()));
    if (chance.happens(0.7)) {
      channels.add(Channel.CLASS_ZALO);
    }
    if (chance.happens(0.6)) {
      channels.add(Channel.PORTAL);
    }
    boolean both = chance.happens(0.8);
    return new Communication(words.communication(), both ? HOTLINES : HOTLINES.subList(0, 1), List.copyOf(channels));
  }

  private List<Activity> activities() {
    int count = chance.happens(0.02) ? 0 : 1 + (int) (reliability * chance.between(2, 8));
    var activities = new ArrayList<Activity>();
    for (Category category : Category.values()) {
      double usual = switch (category) {
        case COMMUNICATION -> 1;
        case STAFF_NETWORK, EARLY_DETECTION -> 0.65;
        case SELF_INSPECTION -> 0.55;
        case COORDINATION -> 0.4;
        case POLICY_REVIEW -> 0.3;
        case OTHER -> 0.2;
      };
      if (chance.happens(usual)) {
        int some = category == Category.COMMUNICATION ? Math.max(1, count / 2) : 1;
        var fitting = phrases.activities.stream().filter(phrase -> phrase.category() == category).toList();
        words.pick(fitting, Phrases.ActivityPhrase::fit, some, chance)
            .forEach(phrase -> activities.add(activity(phrase)));
      }
    }
    return List.copyOf(activities.subList(0, Math.min(count, activities.size())));
  }

  private Activity activity(Phrases.ActivityPhrase phrase) {
    Integer sessions = chance.happens(0.04) ? null : sessions(phrase.category());
    var participants = chance.happens(0.12)
        ? null
        : phrase.groups().stream().map(group -> crowd.participants(group, phrase, sessions)).toList();
    return new Activity(
        phrase.category(), words.filled(phrase.title()), chance.happens(0.3) ? null : dayOf(phrase), sessions,
        phrase.channels(), participants, phrase.partner().isEmpty() ? null : words.filled(phrase.partner()));
  }

  private int sessions(Category category) {
    return switch (category) {
      case COMMUNICATION -> 1 + chance.fewOf(5);
      case STAFF_NETWORK, EARLY_DETECTION, COORDINATION -> 1 + chance.fewOf(2);
      case POLICY_REVIEW, SELF_INSPECTION, OTHER -> 1;
    };
  }

  private List<Training> trainings() {
    int count = chance.happens(0.22 + (1 - reliability) * 0.5) ? 0 : chance.happens(0.3) ? 2 : 1;
    return words.pick(phrases.trainings, Phrases.TrainingPhrase::fit, count, chance).stream()
        .map(this::training)
        .toList();
  }

  private Training training(Phrases.TrainingPhrase phrase) {
    int classes = chance.happens(0.85) ? 1 : 2;
    var hours = chance.happens(0.15) ? null : BigDecimal.valueOf(chance.any(List.of(2L, 3L, 4L, 4L, 8L)));
    var trainees = phrase.groups().stream()
        .map(group -> new Trainees(group, chance.happens(0.05) ? null : crowd.trainees(group, phrase.role())))
        .toList();
    return new Training(
        phrase.title(), chance.happens(0.2) ? null : oneOf(workingDays), phrase.role(), phrase.organiser(), classes,
        hours, trainees);
  }

  /** Nothing is held with pupils and their parents in the summer holidays. */
  private @Nullable LocalDate dayOf(Phrases.ActivityPhrase phrase) {
    boolean inTermTime = phrase.groups().contains(ParticipantGroup.PUPILS)
        || phrase.channels().contains(Channel.PARENT_MEETING);
    return oneOf(inTermTime ? schoolDays : workingDays);
  }

  private @Nullable LocalDate oneOf(List<LocalDate> days) {
    return days.isEmpty() ? null : chance.any(days);
  }

  private List<Funding> funding() {
    var funding = new ArrayList<Funding>();
    if (chance.happens(0.92)) {
      funding.add(new Funding(
          FundingSource.STATE_BUDGET, chance.happens(0.5) ? null : chance.between(10, 160) * 100_000L,
          "Từ nguồn ngân sách nhà nước bố trí trong dự toán chi thường xuyên giao cho nhà trường hằng năm."));
    }
    if (chance.happens(0.15)) {
      funding.add(new Funding(
          FundingSource.SOCIALISED, chance.between(10, 200) * 100_000L,
          "Nguồn xã hội hóa hỗ trợ trẻ em có hoàn cảnh khó khăn."));
    }
    return List.copyOf(funding);
  }

  private List<String> recipients() {
    return List.of(school.office(day) + " (để báo cáo)", "Lưu: VT");
  }

  private Signer signer() {
    return chance.happens(0.1)
        ? new Signer("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Phó Hiệu trưởng (bản trình diễn)")
        : new Signer(null, "HIỆU TRƯỞNG", "Hiệu trưởng (bản trình diễn)");
  }
}
