package vn.mangnon.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.document.SummarySource.Origin;
import vn.mangnon.programme.Target;
import vn.mangnon.programme.Tier;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.EvaluationKind;
import vn.mangnon.shared.Language;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.ReportContents.Said;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.Summary;

/**
 * A summary report in words: each sentence states what was counted and cites it by a code, such as
 * 187 báo cáo [B3]. The words
 * are Vietnamese, as official documents are, and stand beside the numbers that they state.
 */
final class SummaryNarrative {

  /** As many names as are read in one sentence; the annex has all. */
  private static final int NAMED = 8;
  private static final int CHANNELS = 3;
  static final String BY_SCHOOL = "Phụ lục II";
  static final String PEOPLE = "Phụ lục III";
  static final String MISSING = "Phụ lục IV";
  static final String RECEIVED = "Phụ lục V";
  static final String REMARKS = "Phụ lục VI";
  private static final String ON_SCREEN = "Từng báo cáo, xem trong phần mềm";

  private final SummaryFindings found;
  private final Language language;
  private final Map<SummarySection, String> words = new EnumMap<>(SummarySection.class);
  private final List<SummarySource> sources = new ArrayList<>();
  private List<String> lines = new ArrayList<>();

  private SummaryNarrative(SummaryFindings found, Texts texts) {
    this.found = found;
    this.language = new Language(texts, Texts.VIETNAMESE);
  }

  /** @param words of each section, a paragraph a line; one that begins with a dash is a line of a list */
  record Told(Map<SummarySection, String> words, List<SummarySource> sources) {

    List<SummarySource> cited(String text) {
      return sources.stream().filter(source -> text.contains("[" + source.code() + "]")).toList();
    }
  }

  static Told of(SummaryFindings found, Texts texts) {
    return new SummaryNarrative(found, texts).told();
  }

  private Told told() {
    for (SummarySection section : SummarySection.values()) {
      lines = new ArrayList<>();
      switch (section) {
        case REPORTING -> reporting();
        case COMMUNICATION -> communication();
        case ACTIVITIES -> activities();
        case TRAININGS -> trainings();
        case TARGETS -> targets();
        case FUNDING -> funding();
        case STRENGTHS -> strengths();
        case SHORTCOMINGS -> shortcomings();
        case RECOMMENDATIONS -> recommendations();
        case PLAN -> plan();
      }
      words.put(section, String.join("\n", lines));
    }
    return new Told(Map.copyOf(words), List.copyOf(sources));
  }

  // --- I

  private void reporting() {
    var reports = found.total().reports().orElseThrow();
    String schools = cite("B1", "Số trường phải báo cáo", count(found.schools().due()), "trường", new Origin.OfSchools(found.filter()), BY_SCHOOL);
    say("Trong %s, có %s phải gửi báo cáo, với %s đến hạn. Đã nhận %s%s; trong đó %s nộp đúng hạn, %s nộp muộn, %s đã được "
            + "tiếp nhận. Còn %s quá hạn chưa nộp.",
        found.title(), schools, figure("B2", Figure.REPORTS_DUE, "báo cáo"), figure("B3", Figure.REPORTS_RECEIVED, "báo cáo"),
        reports.due() == 0 ? "" : ", đạt " + language.share(reports.received(), reports.due()),
        figure("B4", Figure.REPORTS_ON_TIME, "báo cáo"), figure("B5", Figure.REPORTS_LATE, "báo cáo"), figure("B6", Figure.REPORTS_ACCEPTED, "báo cáo"),
        figure("B7", Figure.REPORTS_MISSING, "báo cáo"));
    found.before().flatMap(before -> before.figures().reports().filter(then -> then.due() > 0).map(then ->
        "So với %s, tỷ lệ báo cáo đúng hạn trên số báo cáo đến hạn từ %s thành %s.".formatted(
            before.title(), language.share(then.onTime(), then.due()), language.share(reports.onTime(), reports.due()))))
        .filter(_ -> reports.due() > 0)
        .ifPresent(lines::add);
    List<String> silent = missing().map(row -> row.school().orElseThrow().name()).toList();
    if (!silent.isEmpty()) {
      say("Trường còn báo cáo quá hạn: %s.", named(silent));
    }
  }

  private Stream<Summary.Row> missing() {
    return found.bySchool().rows().stream()
        .filter(row -> row.figures().value(Figure.REPORTS_MISSING).orElse(0) > 0);
  }

  private static String named(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining("; "));
    return names.size() <= NAMED ? first : first + " và " + (names.size() - NAMED) + " trường khác (" + MISSING + ")";
  }

  private void communication() {
    long received = found.channels().getFirst().received();
    var used = found.channels().stream().filter(use -> use.reports() > 0)
        .sorted((one, other) -> Long.compare(other.reports(), one.reports())).toList();
    if (used.isEmpty()) {
      say("Chưa có báo cáo nào nêu kênh truyền thông.");
      return;
    }
    String most = used.stream().limit(CHANNELS)
        .map(use -> "%s (%s, %s)".formatted(
            language.name(use.channel()), channel(use.channel(), use.reports()), language.share(use.reports(), received)))
        .collect(Collectors.joining("; "));
    say("Trong số báo cáo đã nhận, kênh truyền thông được dùng nhiều nhất là: %s.", most);
    List<String> unused = found.channels().stream().filter(use -> use.reports() == 0 && use.channel() != Channel.OTHER)
        .map(use -> language.name(use.channel())).toList();
    if (!unused.isEmpty()) {
      say("Kênh chưa trường nào dùng: %s.", String.join("; ", unused));
    }
  }

  private String channel(Channel channel, long reports) {
    return cite("C" + (channel.ordinal() + 1), "Báo cáo nêu kênh “%s”".formatted(language.name(channel)), count(reports), "báo cáo",
        new Origin.OfChannel(channel, found.filter()), found.readsTexts() ? RECEIVED : ON_SCREEN);
  }

  // --- II

  private void activities() {
    if (found.total().activities().isEmpty()) {
      say("Chưa có báo cáo nào được nhận nên chưa có số liệu về hoạt động.");
      return;
    }
    say("Các trường đã báo cáo %s, %s, %s tham gia.%s", figure("H1", Figure.ACTIVITIES, "hoạt động"),
        figure("H2", Figure.SESSIONS, "buổi"), figure("H3", Figure.ATTENDANCES, "lượt người"), compared(Figure.ACTIVITIES, "số hoạt động"));
    for (Summary.Row row : found.byCategory().rows()) {
      Category category = row.category().orElseThrow();
      int schools = found.doing().stream().filter(doing -> doing.category() == category).mapToInt(doing -> doing.schools()).sum();
      long activities = row.figures().activities().orElse(0);
      if (activities > 0) {
        say("- %s: %s tại %s trường.", language.name(category),
            cite("H" + (4 + category.ordinal()), "Hoạt động “%s”".formatted(language.name(category)), count(activities), "hoạt động",
                new Origin.OfFigure(Figure.ACTIVITIES, found.filter().category(Optional.of(category))), BY_SCHOOL),
            count(schools));
      }
    }
    List<String> none = Arrays.stream(Category.values())
        .filter(category -> category != Category.OTHER)
        .filter(category -> found.doing().stream().noneMatch(doing -> doing.category() == category))
        .map(language::name).toList();
    if (!none.isEmpty()) {
      say("Nhóm hoạt động chưa trường nào thực hiện: %s.", String.join("; ", none));
    }
  }

  private void trainings() {
    if (found.total().classes().isEmpty()) {
      say("Chưa có báo cáo nào được nhận nên chưa có số liệu về tập huấn.");
      return;
    }
    say("Các trường tổ chức hoặc cử người dự %s với %s (một người học hai lớp được tính hai lần).%s",
        figure("T1", Figure.TRAINING_CLASSES, "lớp tập huấn"), figure("T2", Figure.PEOPLE_TRAINED, "người học"),
        compared(Figure.TRAINING_CLASSES, "số lớp"));
  }

  private String compared(Figure figure, String what) {
    OptionalLong now = found.total().value(figure);
    return found.before()
        .filter(before -> before.figures().value(figure).isPresent() && now.isPresent())
        .map(before -> {
          long then = before.figures().value(figure).getAsLong();
          long more = now.getAsLong() - then;
          String change = more == 0 ? "không đổi" : (more > 0 ? "tăng " : "giảm ") + count(Math.abs(more));
          return " So với %s (%s), %s %s.".formatted(before.title(), count(then), what, change);
        })
        .orElse("");
  }

  private void targets() {
    int year = found.filter().to();
    for (Share share : Share.values()) {
      Ratio ratio = found.coverage().ratio(year, share);
      if (ratio.hidden()) {
        say("- %s: số trẻ em quá ít nên không nêu (dưới 5).", language.name(share));
      } else if (ratio.share().isPresent()) {
        say("- %s: %s (%s/%s %s, theo số liệu của %s/%s trường)%s.", language.name(share), reached(share, ratio),
            count(ratio.part().getAsLong()), count(ratio.whole().getAsLong()),
            share.aboutChildren() ? "trẻ em" : "người", count(ratio.known()), count(ratio.schools()),
            besideTargets(share, ratio, year));
      }
    }
    if (lines.isEmpty()) {
      say("Chưa trường nào có đủ số liệu để tính tỷ lệ theo mục tiêu của Chương trình.");
    }
  }

  private String reached(Share share, Ratio ratio) {
    return cite("P" + (share.ordinal() + 1), language.name(share),
        language.share(ratio.part().getAsLong(), ratio.whole().getAsLong()), "",
        new Origin.OfShare(share, found.filter().years(found.filter().to(), found.filter().to())),
        share.aboutChildren() ? ON_SCREEN : PEOPLE);
  }

  private String besideTargets(Share share, Ratio ratio, int year) {
    List<String> beside = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      Target.next(found.targets(), share.name(), tier, year).ifPresent(target -> beside.add("mục tiêu %s đến năm %d %s %s %%: %s".formatted(
          tier == Tier.CITY ? "Thành phố" : "quốc gia", target.byYear(), sign(target), percent(target.percent()),
          target.isMetBy(ratio.share().orElseThrow()) ? "đạt" : "chưa đạt")));
    }
    return beside.isEmpty() ? "" : "; " + String.join("; ", beside);
  }

  private static String sign(Target target) {
    return switch (target.comparison()) {
      case AT_MOST -> "không quá";
      case BELOW -> "dưới";
      case AT_LEAST -> "từ";
      case ABOVE -> "trên";
    };
  }

  private static String percent(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  // --- III

  private void funding() {
    if (!found.readsTexts()) {
      say("Kinh phí do từng trường báo cáo với cơ quan quản lý trực tiếp.");
      return;
    }
    if (found.funded().isEmpty()) {
      say("Chưa có báo cáo nào nêu kinh phí thực hiện.");
    }
    found.funded().forEach(funded -> say("- %s: %s của %s trường%s.", language.name(funded.source()),
        cite("K" + (funded.source().ordinal() + 1), "Báo cáo nêu nguồn “%s”".formatted(language.name(funded.source())),
            count(funded.reports()), "báo cáo", new Origin.OfFunding(funded.source(), found.filter()), RECEIVED),
        count(funded.schools()),
        funded.amount().map(amount -> ", số tiền được nêu cộng lại là " + count(amount) + " đồng")
            .orElse(", chưa nêu số tiền")));
  }

  // --- IV

  private void strengths() {
    long onTime = found.total().value(Figure.REPORTS_ON_TIME).orElse(0);
    long due = found.total().value(Figure.REPORTS_DUE).orElse(0);
    if (due > 0 && 10 * onTime >= 9 * due) {
      say("Các trường chấp hành tốt chế độ báo cáo: %s báo cáo đến hạn được nộp đúng hạn.", language.share(onTime, due));
    }
    remarked(EvaluationKind.STRENGTH, "U", "ưu điểm");
  }

  private void shortcomings() {
    remarked(EvaluationKind.SHORTCOMING, "N", "tồn tại, hạn chế");
    say("Về vấn đề tồn đọng: nêu mới %s, đã giải quyết %s, mở lại %s; cuối kỳ còn %s.",
        figure("V1", Figure.ISSUES_RAISED, "vấn đề"), figure("V2", Figure.ISSUES_RESOLVED, "vấn đề"), figure("V3", Figure.ISSUES_REOPENED, "vấn đề"),
        figure("V4", Figure.ISSUES_OPEN, "vấn đề"));
  }

  private void recommendations() {
    remarked(EvaluationKind.RECOMMENDATION, "D", "kiến nghị, đề xuất");
  }

  /** What schools wrote, by category, with the wordings said most. */
  private void remarked(EvaluationKind kind, String letter, String what) {
    if (!found.readsTexts()) {
      say("Nội dung %s của từng trường do cơ quan quản lý trực tiếp lưu giữ.", what);
      return;
    }
    List<Said> said = found.said().get(kind);
    if (said.isEmpty()) {
      say("Các báo cáo đã nhận không nêu %s.", what);
      return;
    }
    long all = said.stream().mapToLong(Said::lines).sum();
    String cited = cite(letter + "0", "Nội dung về " + what, count(all), "nội dung",
        new Origin.OfRemarks(kind, Optional.empty(), found.filter()), remarksOf(kind));
    if (kind == EvaluationKind.STRENGTH) {
      // a strength belongs to no category
      say("Các trường nêu %s về %s. Thường gặp: %s.", cited, what, often(said.getFirst()));
      return;
    }
    say("Các trường nêu %s về %s:", cited, what);
    said.forEach(one -> say("- %s: %s của %s trường. Thường gặp: %s.", language.name(one.category()),
        cite(letter + (one.category().ordinal() + 1), "Nội dung về %s, nhóm “%s”".formatted(what, language.name(one.category())),
            count(one.lines()), "nội dung", new Origin.OfRemarks(kind, Optional.of(one.category()), found.filter()), remarksOf(kind)),
        count(one.schools()), often(one)));
  }

  private String often(Said said) {
    return said.wordings().stream()
        .map(wording -> "“%s” (%s trường)".formatted(plain(wording.text()), count(wording.schools())))
        .collect(Collectors.joining("; "));
  }

  /** In one line, without its last mark. */
  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("[.;,]+$", "");
  }

  private static String remarksOf(EvaluationKind kind) {
    return switch (kind) {
      case STRENGTH -> ON_SCREEN;
      case SHORTCOMING, RECOMMENDATION -> REMARKS;
    };
  }

  // --- V

  private void plan() {
    long missing = missing().count();
    if (missing > 0) {
      say("- Đôn đốc %s trường còn báo cáo quá hạn hoàn thành và gửi ngay.", count(missing));
    }
    long open = found.total().open().orElse(0);
    if (open > 0) {
      say("- Theo dõi, giải quyết %s vấn đề tồn đọng%s.", count(open), found.overdueIssues().filter(overdue -> overdue > 0)
          .map(overdue -> ", trước hết là %s đã quá hạn tính đến ngày lập báo cáo".formatted(
              cite("V5", "Vấn đề tồn đọng quá hạn hôm nay", count(overdue), "vấn đề", new Origin.OfOverdueIssues(found.filter()),
                  ON_SCREEN)))
          .orElse(""));
    }
    List<String> behind = Arrays.stream(Share.values()).filter(this::isBehind).map(language::name).toList();
    if (!behind.isEmpty()) {
      say("- Tập trung các chỉ tiêu chưa đạt: %s.", String.join("; ", behind));
    }
    if (!found.next().isEmpty()) {
      say("- Thực hiện các kỳ báo cáo tiếp theo: %s.", found.next().stream()
          .map(period -> period.label().in(Texts.VIETNAMESE) + " (hạn nộp " + Texts.date(period.dueOn()) + ")")
          .collect(Collectors.joining("; ")));
    }
    say("- Tiếp tục phối hợp với Ủy ban nhân dân các phường, cha mẹ học sinh và Tổng đài quốc gia bảo vệ trẻ em 111 trong "
        + "phát hiện sớm, can thiệp và hỗ trợ trẻ em có nguy cơ.");
  }

  private boolean isBehind(Share share) {
    int year = found.filter().to();
    Ratio ratio = found.coverage().ratio(year, share);
    return ratio.share().isPresent() && Arrays.stream(Tier.values())
        .anyMatch(tier -> Target.next(found.targets(), share.name(), tier, year).filter(target -> !target.isMetBy(ratio.share().get())).isPresent());
  }

  // --- words

  private String figure(String code, Figure figure, String noun) {
    OptionalLong value = found.total().value(figure);
    return cite(code, language.name(figure), value.isPresent() ? count(value.getAsLong()) : "chưa rõ số", noun,
        new Origin.OfFigure(figure, found.filter()), BY_SCHOOL);
  }

  /** @param noun that is counted, which stands between the number and its code */
  private String cite(String code, String what, String value, String noun, Origin origin, String annex) {
    sources.add(new SummarySource(code, what, value, origin, annex));
    return (value + " " + noun).strip() + " [" + code + "]";
  }

  private void say(String sentence, Object... words) {
    lines.add(sentence.formatted(words));
  }

  private String count(Number number) {
    return language.count(number);
  }
}
