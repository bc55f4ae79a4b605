package vn.mangnon.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportState;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Texts;

/** A report as Word and PDF, read again from the files and held against Decree 30/2020/NĐ-CP, Appendix I. */
class ReportDocumentTest {

  private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
  private static final Texts TEXTS = new Texts();
  private static final String OFFICE = "Phòng GD&ĐT quận Long Biên";
  private static final List<Indicator> INDICATORS = List.of(
      new Indicator("PEOPLE_INFORMED", new LocalText("Số người được truyền thông", "People informed"),
          new LocalText("người", "people"), Aggregation.SUM, false, List.of("TEACHERS", "PUPILS")),
      new Indicator("CHILDREN_WORKING", new LocalText("Trẻ em lao động trái quy định", "Children working"),
          new LocalText("trẻ em", "children"), Aggregation.LAST, true, List.of()));

  @Test
  void pageAndMarginsAreTheDecrees() throws IOException {
    try (var word = word(first())) {
      var section = word.getDocument().getBody().getSectPr();
      assertThat(millimetres(section.getPgSz().getW())).isCloseTo(210, within(0.5));
      assertThat(millimetres(section.getPgSz().getH())).isCloseTo(297, within(0.5));
      assertThat(millimetres(section.getPgMar().getTop())).isBetween(19.9, 25.1);
      assertThat(millimetres(section.getPgMar().getBottom())).isBetween(19.9, 25.1);
      assertThat(millimetres(section.getPgMar().getLeft())).isBetween(29.9, 35.1);
      assertThat(millimetres(section.getPgMar().getRight())).isBetween(14.9, 20.1);
      assertThat(section.isSetTitlePg()).as("no number on the first page").isTrue();
      var number = word.getHeaderList().getFirst().getParagraphs().stream()
          .filter(paragraph -> paragraph.getCTP().sizeOfFldSimpleArray() == 1).findFirst().orElseThrow();
      assertThat(number.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
      assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
    }
  }

  /** Words, from which size on, to which, whether bold and italic. */
  private record Element(String words, double from, double to, boolean bold, boolean italic, ParagraphAlignment place) {}

  @Test
  void everyElementHasTheSizeAndStyleOfTheDecree() throws IOException {
    var elements = List.of(
        new Element("PHÒNG GD&ĐT QUẬN LONG BIÊN", 12, 13, false, false, ParagraphAlignment.CENTER),
        new Element("TRƯỜNG TIỂU HỌC", 12, 13, true, false, ParagraphAlignment.CENTER),
        new Element("LÝ THƯỜNG KIỆT", 12, 13, true, false, ParagraphAlignment.CENTER),
        new Element("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 13, true, false, ParagraphAlignment.CENTER),
        new Element("Độc lập - Tự do - Hạnh phúc", 13, 14, true, false, ParagraphAlignment.CENTER),
        new Element("Số: 36/BC-THLTK", 13, 13, false, false, ParagraphAlignment.CENTER),
        new Element("Long Biên, ngày 27 tháng 9 năm 2021", 13, 14, false, true, ParagraphAlignment.CENTER),
        new Element("BÁO CÁO", 13, 14, true, false, ParagraphAlignment.CENTER),
        new Element("Kính gửi: Phòng GD&ĐT quận Long Biên.", 13, 14, false, false, ParagraphAlignment.CENTER),
        new Element("I. TỔ CHỨC THỰC HIỆN", 13, 14, true, false, ParagraphAlignment.BOTH),
        new Element("1. Ưu điểm", 13, 14, true, false, ParagraphAlignment.BOTH),
        new Element("Không./.", 13, 14, false, false, ParagraphAlignment.BOTH),
        new Element("HIỆU TRƯỞNG", 13, 14, true, false, ParagraphAlignment.CENTER),
        new Element("Người ký thử", 13, 14, true, false, ParagraphAlignment.CENTER),
        new Element("Nơi nhận:", 12, 12, true, true, ParagraphAlignment.LEFT));
    try (var word = word(first())) {
      Map<String, XWPFParagraph> paragraphs = paragraphs(word).stream()
          .collect(Collectors.toMap(XWPFParagraph::getText, paragraph -> paragraph, (one, _) -> one));
      for (Element element : elements) {
        String words = element.words();
        assertThat(paragraphs).containsKey(words);
        XWPFRun run = paragraphs.get(words).getRuns().getFirst();
        assertThat(run.getFontFamily()).as(words).isEqualTo("Times New Roman");
        assertThat(run.getFontSizeAsDouble()).as(words).isBetween(element.from(), element.to());
        assertThat(run.isBold()).as(words).isEqualTo(element.bold());
        assertThat(run.isItalic()).as(words).isEqualTo(element.italic());
        assertThat(paragraphs.get(words).getAlignment()).as(words).isEqualTo(element.place());
      }
      paragraphs.values().stream().filter(paragraph -> paragraph.getAlignment() == ParagraphAlignment.BOTH)
          .forEach(paragraph -> {
            assertThat(millimetres(paragraph.getIndentationFirstLine())).as(paragraph.getText()).isBetween(9.9, 12.8);
            assertThat(paragraph.getSpacingBefore()).as(paragraph.getText()).isGreaterThanOrEqualTo(6 * 20);
            assertThat(paragraph.getSpacingBetween()).as(paragraph.getText()).isBetween(1.0, 1.5);
          });
    }
  }

  @Test
  void basesEndWithSemicolonsAndTheBodyWithItsMark() throws IOException {
    try (var word = word(first())) {
      List<String> lines = paragraphs(word).stream().map(XWPFParagraph::getText).filter(line -> !line.isBlank()).toList();
      assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("Căn cứ ").contains("27/KH-PGD&ĐT").endsWith("."));
      assertThat(lines).containsOnlyOnce("Không./.");
      assertThat(lines).noneMatch(line -> line.contains("null") || line.contains("!"));
    }
  }

  @Test
  void wordAndPdfSayTheSameWholeVietnameseText() throws IOException {
    ReportContent content = counted(first());
    Set<String> said = new HashSet<>();
    try (var word = word(content)) {
      paragraphs(word).stream().map(XWPFParagraph::getText).map(ReportDocumentTest::squeezed).forEach(said::add);
    }
    String printed = squeezed(text(pdf(content)));
    assertThat(said).isNotEmpty().allSatisfy(line -> assertThat(printed).contains(line));
    assertThat(printed).contains(squeezed("Hạn chế: Học sinh không đến được trường").substring(9));
  }

  @Test
  void thePrintedPageIsTheDecreesAndKeepsItsFonts() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(counted(first())))) {
      var box = pdf.getPage(0).getMediaBox();
      assertThat(box.getWidth() / POINTS_PER_MILLIMETRE).isCloseTo(210, within(0.5));
      assertThat(box.getHeight() / POINTS_PER_MILLIMETRE).isCloseTo(297, within(0.5));
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      for (var page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.getName()).contains("Tinos");
          assertThat(font.isEmbedded()).isTrue();
        }
      }
      var stripper = new PDFTextStripper();
      stripper.setStartPage(1);
      stripper.setEndPage(1);
      assertThat(stripper.getText(pdf)).doesNotStartWith("1\n");
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      assertThat(stripper.getText(pdf)).startsWith("2");
      assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("vi");
    }
  }

  @ParameterizedTest
  @EnumSource(value = PDFAFlavour.class, names = {"PDFA_2_B", "PDFUA_1"})
  void itIsFitToBeKeptAndToBeReadAloud(PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf(counted(first()))), flavour)) {
      var result = foundry.createValidator(flavour, false).validate(parser);
      assertThat(result.getTestAssertions().stream().map(found -> found.getMessage() + " " + found.getLocation()).distinct().limit(10))
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("vn.mangnon.document.BadTexts#names")
  void whatBreaksOtherFilesBreaksNoDocument(String name) throws IOException {
    String bad = "Đầu: " + BadTexts.ALL.get(name) + " :cuối";
    String kept = squeezed(Normalizer.normalize(BadTexts.harmless(name), Normalizer.Form.NFC));
    ReportContent content = first();
    var hostile = new ReportContent(
        content.document(), new Communication(BadTexts.ALL.get(name), List.of(bad), List.of()),
        List.of(new Activity(null, bad, LocalDate.of(2026, 3, 1), 1, List.of(), List.of(), bad)), content.trainings(),
        content.indicators(), content.funding(), List.of(bad), content.shortcomings(), content.recommendations(),
        List.of(bad), content.signer());
    try (var word = word(hostile)) {
      assertThat(paragraphs(word).stream().map(XWPFParagraph::getText).map(ReportDocumentTest::squeezed))
          .anyMatch(line -> line.contains(kept));
    }
    assertThat(squeezed(text(pdf(hostile)))).contains("Đầu:").contains(":cuối");
  }

  @Test
  void whatIsNotKnownYetLeavesItsPlaceBlank() throws IOException {
    try (var word = word(ReportContent.EMPTY)) {
      assertThat(paragraphs(word).stream().map(XWPFParagraph::getText))
          .anyMatch(line -> line.matches("Số: \\u00A0+/"))
          .anyMatch(line -> line.matches("\\u00A0+, ngày\\u00A0+tháng\\u00A0+năm\\u00A0+"));
    }
    assertThat(text(pdf(ReportContent.EMPTY))).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  }

  private static ReportContent first() throws IOException {
    try (var json = new ClassPathResource("first-report.json").getInputStream()) {
      return JsonMapper.builder().build().readValue(json, ReportContent.class);
    }
  }

  /** The same with figures, so that it has tables and a second page. */
  private static ReportContent counted(ReportContent content) {
    var activities = new ArrayList<>(content.activities());
    for (int i = 1; i <= 30; i++) {
      activities.add(new Activity(
          null, "Sinh hoạt dưới cờ lần " + i, LocalDate.of(2021, 9, i), 1, List.of(), List.of(), null));
    }
    return new ReportContent(
        content.document(), content.communication(), activities, content.trainings(),
        List.of(
            new IndicatorValue("PEOPLE_INFORMED", vn.mangnon.report.ParticipantGroup.PUPILS, 1234L, false),
            new IndicatorValue("CHILDREN_WORKING", null, null, true)),
        content.funding(), content.strengths(), content.shortcomings(), content.recommendations(), content.recipients(),
        content.signer());
  }

  private static OfficialDocument document(ReportContent content) {
    var period = new Period(
        UUID.randomUUID(), "2021-H2", PeriodKind.HALF_YEAR, LocalDate.of(2021, 6, 15), LocalDate.of(2021, 12, 14),
        LocalDate.of(2021, 6, 15), LocalDate.of(2021, 12, 20), 2021, new SchoolYear(2021), PeriodState.OPEN,
        Optional.empty(), Optional.empty(), false);
    var report = new Report(
        UUID.randomUUID(), new Report.SchoolName(UUID.randomUUID(), "TH-LTK", "Trường Tiểu học Lý Thường Kiệt"), period,
        ReportState.SUBMITTED, 1, 1, period.dueOn(), true, Instant.EPOCH, "Văn thư", Optional.empty(), Optional.empty(),
        Optional.empty(), false, content);
    return ReportDocument.of(TEXTS, report, content.tidied(), INDICATORS, Optional.of(OFFICE));
  }

  private static XWPFDocument word(ReportContent content) throws IOException {
    byte[] bytes = WordFile.of(document(content));
    keep("report.docx", bytes);
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  private static byte[] pdf(ReportContent content) throws IOException {
    byte[] bytes = PdfFile.of(document(content));
    keep("report.pdf", bytes);
    return bytes;
  }

  /** To be looked at. */
  private static void keep(String name, byte[] bytes) throws IOException {
    Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(bytes.length + "-" + name), bytes);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Cf}]", "");
  }

  /** In the order of the document, those in tables too. */
  private static List<XWPFParagraph> paragraphs(XWPFDocument word) {
    return Stream.concat(
        word.getParagraphs().stream(),
        word.getTables().stream().flatMap(table -> table.getRows().stream())
            .flatMap(row -> row.getTableCells().stream())
            .map(XWPFTableCell::getParagraphs).flatMap(List::stream)).toList();
  }

  private static double millimetres(Object twips) {
    return Double.parseDouble(twips.toString()) / TWIPS_PER_MILLIMETRE;
  }
}
