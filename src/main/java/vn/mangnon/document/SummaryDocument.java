package vn.mangnon.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.chart.YearChart;
import vn.mangnon.document.OfficialDocument.Annex;
import vn.mangnon.document.OfficialDocument.Block;
import vn.mangnon.document.OfficialDocument.Closing;
import vn.mangnon.document.OfficialDocument.Column;
import vn.mangnon.document.OfficialDocument.Letterhead;
import vn.mangnon.programme.Programmes.LegalBasis;
import vn.mangnon.programme.Target;
import vn.mangnon.programme.Tier;
import vn.mangnon.report.EvaluationKind;
import vn.mangnon.shared.Language;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.ReportContents;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.Summary;

/**
 * The district's summary report to the city as an official document: its words, the tables and charts beside them, and
 * annexes with what each number of the words is made of. Everything is of one moment.
 */
final class SummaryDocument {

  /** Of a table's width. */
  private static final double WHOLE = 100;
  private static final int CHART_WIDTH = 660;
  private static final int CHART_HEIGHT = 300;
  private static final String UNKNOWN = "–";
  private static final List<Figure> REPORTS =
      List.of(Figure.REPORTS_DUE, Figure.REPORTS_RECEIVED, Figure.REPORTS_ON_TIME, Figure.REPORTS_LATE, Figure.REPORTS_MISSING);
  private static final List<Figure> OF_A_SCHOOL = List.of(
      Figure.REPORTS_DUE, Figure.REPORTS_RECEIVED, Figure.REPORTS_ON_TIME, Figure.REPORTS_MISSING, Figure.REPORTS_ACCEPTED,
      Figure.ACTIVITIES, Figure.SESSIONS, Figure.ATTENDANCES, Figure.TRAINING_CLASSES, Figure.PEOPLE_TRAINED,
      Figure.ISSUES_RAISED, Figure.ISSUES_RESOLVED, Figure.ISSUES_OPEN);
  private static final List<Share> OF_PEOPLE =
      List.of(Share.STAFF_INFORMED, Share.PARENTS_INFORMED, Share.CHILDREN_INFORMED, Share.STAFF_TRAINED);

  private final SummaryFindings found;
  private final SummaryNarrative.Told told;
  private final ChartPictures pictures;
  private final Language language;
  private final List<Block> body = new ArrayList<>();
  private int tables;
  private int charts;

  private SummaryDocument(SummaryFindings found, SummaryNarrative.Told told, ChartPictures pictures, Texts texts) {
    this.found = found;
    this.told = told;
    this.pictures = pictures;
    this.language = new Language(texts, Texts.VIETNAMESE);
  }

  /**
   * @param told what the numbers say by themselves
   * @param words of the sections that somebody wrote anew
   */
  static OfficialDocument of(
      SummaryFindings found, SummaryNarrative.Told told, Map<SummarySection, String> words, SummaryHead head,
      List<LegalBasis> bases, ChartPictures pictures, Texts texts) {
    var all = new EnumMap<>(told.words());
    all.putAll(words);
    return new SummaryDocument(found, told, pictures, texts).document(all, head, bases);
  }

  static String subject(SummaryFindings found) {
    return "Kết quả thực hiện Chương trình phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật " + found.title();
  }

  private OfficialDocument document(Map<SummarySection, String> words, SummaryHead head, List<LegalBasis> bases) {
    for (SummarySection section : SummarySection.values()) {
      if (!section.part().isEmpty()) {
        body.add(new Block.Part(section.part()));
      }
      if (!section.heading().isEmpty()) {
        body.add(new Block.Heading(section.heading()));
      }
      OfficialDocument.paragraphs(words.get(section)).forEach(body::add);
      beside(section);
    }
    String cited = String.join("\n", words.values());
    return new OfficialDocument(
        new Letterhead(
            capitals(head.superior()), capitals(head.issuer()), head.number(), head.symbol(), head.place(), head.date()),
        "BÁO CÁO", subject(found),
        Optional.of(head.addressee()).filter(addressee -> !addressee.isBlank()).map(addressee -> "Kính gửi: " + addressee + "."),
        bases.stream().map(SummaryDocument::basis).toList(), body,
        new Closing(capitals(joined(head.authority(), head.post())), head.signer(), head.recipients()),
        annexes(cited));
  }

  private static String joined(String authority, String post) {
    return (authority + " " + post).strip();
  }

  private static String capitals(String name) {
    return name.toUpperCase(Texts.VIETNAMESE);
  }

  /** Căn cứ Quyết định số 782/QĐ-TTg ngày 27/05/2021 của Thủ tướng Chính phủ */
  private static String basis(LegalBasis basis) {
    String symbol = basis.symbol();
    String kind = symbol.contains("/QĐ-") ? "Quyết định" : symbol.contains("/KH-") ? "Kế hoạch" : "Văn bản";
    return "Căn cứ " + kind + " số " + symbol + " ngày " + Texts.date(basis.issuedOn()) + " của "
        + basis.issuer().in(Texts.VIETNAMESE);
  }

  // --- tables and charts beside the words

  private void beside(SummarySection section) {
    switch (section) {
      case REPORTING -> {
        byLevel();
        chart(YearChart.REPORTS);
      }
      case ACTIVITIES -> chart(YearChart.ACTIVITIES);
      case TRAININGS -> chart(YearChart.PEOPLE);
      case TARGETS -> targets();
      case SHORTCOMINGS -> chart(YearChart.ISSUES);
      case COMMUNICATION, FUNDING, STRENGTHS, RECOMMENDATIONS, PLAN -> { }
    }
  }

  private void byLevel() {
    var rows = found.byLevel().rows().stream()
        .map(row -> cells(language.name(row.level().orElseThrow()), REPORTS, row.figures())).toList();
    body.add(new Block.Grid(
        caption("Báo cáo theo cấp học"),
        columns(new Column("Cấp học", 30 / WHOLE, false), REPORTS, 14), rows, cells("Tổng cộng", REPORTS, found.total())));
  }

  private void targets() {
    int year = found.filter().to();
    var rows = new ArrayList<List<String>>();
    for (Share share : Share.values()) {
      Ratio ratio = found.coverage().ratio(year, share);
      for (Tier tier : Tier.values()) {
        Target.next(found.targets(), share.name(), tier, year)
            .ifPresent(target -> rows.add(List.of(
                language.name(share), language.name(tier) + ", " + target.byYear(),
                target.percent().stripTrailingZeros().toPlainString().replace('.', ',') + "\u00a0%",
                ratio.share().isEmpty() ? UNKNOWN : language.share(ratio.part().getAsLong(), ratio.whole().getAsLong()),
                ratio.share().map(reached -> target.isMetBy(reached) ? "Đạt" : "Chưa đạt").orElse("Chưa đủ số liệu"))));
      }
    }
    if (!rows.isEmpty()) {
      body.add(new Block.Grid(caption("Kết quả năm " + found.filter().calendar().label(year) + " so với mục tiêu"), List.of(
          new Column("Chỉ tiêu", 40 / WHOLE, false), new Column("Mục tiêu của, đến năm", 20 / WHOLE, false),
          new Column("Mục tiêu", 12 / WHOLE, true), new Column("Kết quả", 12 / WHOLE, true),
          new Column("Đánh giá", 16 / WHOLE, false)), rows));
    }
  }

  private void chart(YearChart chart) {
    ChartFigure figure = chart.of(language, chart.figures(found.byYear(), found.byYearAndCategory()));
    charts++;
    body.add(new Block.Picture(
        "Biểu đồ " + charts + ". " + figure.table().title(), figure.explanation() + " " + inWords(figure),
        pictures.draw(figure, language, CHART_WIDTH, CHART_HEIGHT), (double) CHART_HEIGHT / CHART_WIDTH));
  }

  /** The numbers of the drawing, for whoever does not see it. */
  private String inWords(ChartFigure figure) {
    var columns = figure.table().columns();
    return figure.table().rows().stream()
        .map(row -> row.getFirst() + ": " + java.util.stream.IntStream.range(1, columns.size())
            .mapToObj(i -> columns.get(i).heading() + " "
                + (row.get(i) instanceof Number number ? language.count(number) : figure.missing()))
            .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; ", "", "."));
  }

  private String caption(String title) {
    tables++;
    return "Bảng " + tables + ". " + title;
  }

  // --- annexes

  private List<Annex> annexes(String cited) {
    var annexes = new ArrayList<Annex>();
    annexes.add(new Annex("NGUỒN CỦA CÁC SỐ LIỆU", false, sources(cited)));
    annexes.add(new Annex("SỐ LIỆU THEO TRƯỜNG", true, List.of(bySchool())));
    annexes.add(new Annex("SỐ NGƯỜI ĐƯỢC TRUYỀN THÔNG, TẬP HUẤN THEO TRƯỜNG", false, List.of(people())));
    annexes.add(new Annex("TRƯỜNG CÒN BÁO CÁO QUÁ HẠN", false, List.of(missing())));
    if (found.readsTexts()) {
      annexes.add(new Annex("BÁO CÁO ĐÃ NHẬN", true, List.of(received())));
      annexes.add(new Annex("TỒN TẠI, HẠN CHẾ, KIẾN NGHỊ DO CÁC TRƯỜNG NÊU", true, List.of(remarks())));
    }
    return List.copyOf(annexes);
  }

  private List<Block> sources(String cited) {
    var rows = told.cited(cited).stream()
        .map(source -> List.of("[" + source.code() + "]", source.what(), source.value(), source.annex())).toList();
    return List.of(
        new Block.Text("Số liệu tính đến " + Texts.moment(found.asOf()) + ", gồm "
            + (found.filter().acceptedOnly() ? "các báo cáo đã tiếp nhận." : "các báo cáo đã nộp và đã tiếp nhận (số tạm tính).")),
        new Block.Grid("Ký hiệu trong ngoặc vuông của phần lời văn", List.of(
            new Column("Ký hiệu", 10 / WHOLE, false), new Column("Số liệu", 44 / WHOLE, false),
            new Column("Giá trị", 16 / WHOLE, true), new Column("Nguồn", 30 / WHOLE, false)), rows));
  }

  private Block bySchool() {
    var rows = found.bySchool().rows().stream()
        .map(row -> cells(row.school().orElseThrow().name(), OF_A_SCHOOL, row.figures())).toList();
    return new Block.Grid(
        "Dấu “" + UNKNOWN + "”: trường chưa báo cáo", columns(new Column("Trường", 22 / WHOLE, false), OF_A_SCHOOL, 6), rows,
        cells("Tổng cộng", OF_A_SCHOOL, found.total()));
  }

  private Block people() {
    var columns = new ArrayList<Column>();
    columns.add(new Column("Trường", 36 / WHOLE, false));
    OF_PEOPLE.forEach(share -> columns.add(new Column(language.name(share), 16 / WHOLE, true)));
    var rows = found.people().rows().stream().map(row -> ratios(row.school().orElseThrow().name(), row)).toList();
    return new Block.Grid(
        "Số người trên tổng số, năm " + found.filter().calendar().label(found.filter().to()), columns, rows,
        found.people().years().stream().map(row -> ratios("Tổng cộng", row)).findFirst().orElse(List.of()));
  }

  private List<String> ratios(String name, Coverage.Row row) {
    var cells = new ArrayList<String>();
    cells.add(name);
    OF_PEOPLE.forEach(share -> {
      Ratio ratio = row.ratio(share);
      cells.add(ratio.part().isEmpty() || ratio.whole().isEmpty()
          ? UNKNOWN
          : language.count(ratio.part().getAsLong()) + "/" + language.count(ratio.whole().getAsLong()));
    });
    return cells;
  }

  private Block missing() {
    var rows = found.bySchool().rows().stream()
        .filter(row -> row.figures().value(Figure.REPORTS_MISSING).orElse(0) > 0)
        .map(row -> cells(row.school().orElseThrow().name(), REPORTS, row.figures()))
        .toList();
    return new Block.Grid(
        rows.isEmpty() ? "Không có trường nào" : "Số báo cáo của từng trường",
        columns(new Column("Trường", 40 / WHOLE, false), REPORTS, 12), rows);
  }

  private Block received() {
    var rows = found.received().stream().map(this::received).toList();
    return new Block.Grid("Kênh truyền thông và nguồn kinh phí mà từng báo cáo nêu", List.of(
        new Column("Trường", 22 / WHOLE, false), new Column("Kỳ", 16 / WHOLE, false), new Column("Nộp lúc", 12 / WHOLE, false),
        new Column("Đúng hạn", 8 / WHOLE, false), new Column("Kênh truyền thông", 28 / WHOLE, false),
        new Column("Nguồn kinh phí", 14 / WHOLE, false)), rows);
  }

  private List<String> received(ReportContents.Received report) {
    return List.of(
        report.school().name(), period(report.period()), Texts.moment(report.submittedAt()),
        report.onTime() ? "Đúng hạn" : "Muộn",
        report.channels().stream().map(language::name).collect(Collectors.joining("; ")),
        report.funding().stream().map(language::name).collect(Collectors.joining("; ")));
  }

  private Block remarks() {
    var rows = new ArrayList<List<String>>();
    for (EvaluationKind kind : List.of(EvaluationKind.SHORTCOMING, EvaluationKind.RECOMMENDATION)) {
      found.remarks().get(kind).forEach(remark -> rows.add(List.of(
          remark.school().name(), period(remark.period()),
          kind == EvaluationKind.SHORTCOMING ? "Tồn tại, hạn chế" : "Kiến nghị",
          language.name(remark.category()), remark.text())));
    }
    return new Block.Grid(
        rows.isEmpty() ? "Không có nội dung nào" : "Nguyên văn trong các báo cáo", List.of(
        new Column("Trường", 20 / WHOLE, false), new Column("Kỳ", 14 / WHOLE, false), new Column("Loại", 10 / WHOLE, false),
        new Column("Nhóm", 16 / WHOLE, false), new Column("Nội dung", 40 / WHOLE, false)), rows);
  }

  private String period(String code) {
    return Optional.ofNullable(found.periods().get(code)).map(period -> period.label().in(Texts.VIETNAMESE)).orElse(code);
  }

  private List<Column> columns(Column first, List<Figure> figures, double share) {
    var columns = new ArrayList<Column>();
    columns.add(first);
    figures.forEach(figure -> columns.add(new Column(language.name(figure), share / WHOLE, true)));
    return columns;
  }

  private List<String> cells(String name, List<Figure> figures, Summary.Figures values) {
    var cells = new ArrayList<String>();
    cells.add(name);
    figures.forEach(figure -> cells.add(number(values.value(figure))));
    return cells;
  }

  private String number(OptionalLong value) {
    return value.isPresent() ? language.count(value.getAsLong()) : UNKNOWN;
  }
}
