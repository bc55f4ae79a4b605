package vn.mangnon.document;

import static java.util.stream.Collectors.joining;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;
import vn.mangnon.document.OfficialDocument.Block;
import vn.mangnon.document.OfficialDocument.Column;
import vn.mangnon.shared.Harmless;

/** An official document as it is printed and kept (.pdf): tagged, searchable, its fonts inside (PDF/A-2b, PDF/UA-1). */
final class PdfFile {

  static {
    // it tells of every step otherwise
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final OfficialDocument document;
  private final StringBuilder html = new StringBuilder();

  private PdfFile(OfficialDocument document) {
    this.document = document;
  }

  static byte[] of(OfficialDocument document) {
    try (var bytes = new ByteArrayOutputStream()) {
      var renderer = new PdfRendererBuilder()
          .useFont(Typeface.REGULAR::open, Typeface.FAMILY, 400, FontStyle.NORMAL, true)
          .useFont(Typeface.ITALIC::open, Typeface.FAMILY, 400, FontStyle.ITALIC, true)
          .useFont(Typeface.BOLD::open, Typeface.FAMILY, 700, FontStyle.NORMAL, true)
          .useFont(Typeface.BOLD_ITALIC::open, Typeface.FAMILY, 700, FontStyle.ITALIC, true)
          .usePdfUaAccessibility(true)
          .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B)
          .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
          .withHtmlContent(new PdfFile(document).page(), null)
          .toStream(bytes);
      renderer.run();
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String page() {
    var head = document.letterhead();
    html.append("<div class='pair'><div class='issuer'>");
    Heading.balanced(head.superior(), Typeface.REGULAR, Decree30.SUPERIOR, Decree30.ISSUER_WIDTH)
        .forEach(words -> line("p", "superior", words));
    List<String> name = Heading.balanced(head.issuer(), Typeface.BOLD, Decree30.ISSUER, Decree30.ISSUER_WIDTH);
    name.forEach(words -> line("p", "name", words));
    rule(Heading.rule(name.getLast(), Decree30.ISSUER));
    html.append("</div><div class='nation'>");
    line("p", "land", Heading.NATION);
    line("p", "motto", Heading.MOTTO);
    rule(Typeface.BOLD.millimetres(Heading.MOTTO, Decree30.MOTTO));
    html.append("</div></div><div class='pair'><div class='issuer'>");
    line("p", "number", Heading.number(head));
    html.append("</div><div class='nation'>");
    line("p", "place", Heading.placeAndDate(head));
    html.append("</div></div>");
    line("h1", "type", document.type());
    line("p", "subject", document.subject());
    rule(Heading.rule(document.subject(), Decree30.SUBJECT));
    document.addressee().ifPresent(words -> line("p", "addressee", words));
    for (int i = 0; i < document.bases().size(); i++) {
      line("p", "basis", OfficialDocument.marked(document.bases().get(i), i == document.bases().size() - 1));
    }
    document.endedBody().forEach(this::block);
    closing();
    annexes();
    return "<html lang='vi'><head><title>" + safe(document.type() + " – " + document.subject())
        + "</title><meta name='author' content='" + safe(head.issuer()) + "'/><meta name='description' content='"
        + safe(document.subject()) + "'/><style>" + STYLE + "</style></head><body>" + html + "</body></html>";
  }

  private void block(Block block) {
    switch (block) {
      case Block.Part(var title) -> line("h2", "", title);
      case Block.Heading(var title) -> line("h3", "", title);
      case Block.Text(var words) -> line("p", "text", words);
      case Block.Item(var words) -> line("p", "text", "- " + words);
      case Block.Grid grid -> grid(grid);
      case Block.Picture picture -> picture(picture);
    }
  }

  private void annexes() {
    for (int i = 0; i < document.annexes().size(); i++) {
      var annex = document.annexes().get(i);
      html.append("<div class='annex").append(annex.landscape() ? " wide'>" : "'>");
      line("p", "annex-number", Heading.annex(i, document.annexes().size()));
      line("h2", "annex-title", annex.title());
      line("p", "belongs-to", Heading.belongsTo(document));
      annex.body().forEach(this::block);
      html.append("</div>");
    }
  }

  private void picture(Block.Picture picture) {
    html.append("<div class='picture'>");
    line("p", "picture-caption", picture.caption());
    html.append("<img alt='").append(safe(picture.words())).append("' src='data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(picture.png())).append("'/></div>");
  }

  private void grid(Block.Grid grid) {
    html.append("<table><caption>").append(safe(grid.caption())).append("</caption><colgroup>");
    grid.columns().forEach(column -> html.append("<col style='width:").append(100 * column.share()).append("%'/>"));
    html.append("</colgroup><thead><tr>");
    grid.columns().forEach(column -> html.append("<th scope='col'>").append(safe(column.heading())).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (List<String> row : grid.rows()) {
      html.append("<tr>").append(IntStream.range(0, row.size())
          .mapToObj(i -> cell(grid.columns().get(i), row.get(i))).collect(joining())).append("</tr>");
    }
    if (!grid.totals().isEmpty()) {
      html.append("<tr class='totals'>").append(IntStream.range(0, grid.totals().size())
          .mapToObj(i -> cell(grid.columns().get(i), grid.totals().get(i))).collect(joining())).append("</tr>");
    }
    html.append("</tbody></table>");
  }

  private static String cell(Column column, String words) {
    return "<td" + (column.number() ? " class='figure'>" : ">")
        + words.lines().map(PdfFile::safe).collect(joining("<br/>")) + "</td>";
  }

  private void closing() {
    var closing = document.closing();
    html.append("<div class='pair end'><div class='recipients'>");
    line("p", "heading", Heading.RECIPIENTS);
    for (int i = 0; i < closing.recipients().size(); i++) {
      line("p", "recipient", "- " + OfficialDocument.marked(
          closing.recipients().get(i), i == closing.recipients().size() - 1));
    }
    html.append("</div><div class='signature'>");
    line("p", "post", closing.post());
    line("p", "signer", closing.signer());
    html.append("</div></div>");
  }

  private void line(String tag, String name, String words) {
    html.append('<').append(tag).append(" class='").append(name).append("'>").append(safe(words))
        .append("</").append(tag).append('>');
  }

  private void rule(double millimetres) {
    html.append("<div class='rule' style='width:").append(mm(millimetres)).append("'></div>");
  }

  private static String safe(String words) {
    return HtmlUtils.htmlEscape(Harmless.inDocument(words), "UTF-8");
  }

  private static final String STYLE = String.join("\n",
      "@page { size: " + mm(Decree30.PAGE_WIDTH) + " " + mm(Decree30.PAGE_HEIGHT) + "; margin: " + mm(Decree30.MARGIN_TOP)
          + " " + mm(Decree30.MARGIN_RIGHT) + " " + mm(Decree30.MARGIN_BOTTOM) + " " + mm(Decree30.MARGIN_LEFT)
          + "; @top-center { content: counter(page); " + font(Decree30.PAGE_NUMBER) + " } }",
      "@page :first { @top-center { content: none; } }",
      "@page wide { size: " + mm(Decree30.PAGE_HEIGHT) + " " + mm(Decree30.PAGE_WIDTH) + "; }",
      "* { margin: 0; padding: 0; }",
      "body { " + font(Decree30.BODY) + " color: #000; }",
      ".pair { display: table; width: 100%; table-layout: fixed; }",
      ".pair > div { display: table-cell; vertical-align: top; text-align: center; }",
      ".pair > .issuer { width: " + mm(Decree30.ISSUER_WIDTH) + "; }",
      ".superior { " + font(Decree30.SUPERIOR) + " }",
      ".name { " + font("bold", Decree30.ISSUER) + " }",
      ".land { " + font("bold", Decree30.NATION) + " }",
      ".motto { " + font("bold", Decree30.MOTTO) + " }",
      ".rule { border-top: 0.75pt solid #000; margin: 2pt auto 0; height: 3pt; }",
      ".number { " + font(Decree30.NUMBER) + " padding-top: 4pt; }",
      ".place { " + font("italic", Decree30.PLACE) + " padding-top: 4pt; }",
      ".type { " + font("bold", Decree30.TYPE) + " text-align: center; margin-top: 18pt; }",
      ".subject { " + font("bold", Decree30.SUBJECT) + " text-align: center; }",
      ".addressee { text-align: center; margin-top: 12pt; }",
      ".basis, .text, h2, h3 { " + font(Decree30.BODY) + " line-height: " + Decree30.LINE + "; text-align: justify;"
          + " text-indent: " + mm(Decree30.FIRST_LINE) + "; margin-top: " + Decree30.PARAGRAPH_GAP + "pt; }",
      ".basis { font-style: italic; }",
      "h2, h3 { font-weight: bold; page-break-after: avoid; }",
      "table { width: 100%; table-layout: fixed; border-collapse: collapse; " + font(Decree30.TABLE) + " margin-top: "
          + Decree30.PARAGRAPH_GAP + "pt; -fs-table-paginate: paginate; }",
      "caption { font-weight: bold; text-align: center; padding: 2pt; }",
      "th, td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: top; word-wrap: break-word; }",
      "th { text-align: center; }",
      "tr { page-break-inside: avoid; }",
      ".figure { text-align: right; }",
      ".totals { font-weight: bold; }",
      ".picture { page-break-inside: avoid; margin-top: " + Decree30.PARAGRAPH_GAP + "pt; }",
      ".picture img { width: 100%; }",
      ".picture-caption { " + font("bold", Decree30.TABLE) + " text-align: center; }",
      ".annex { page-break-before: always; -fs-page-sequence: start; }",
      ".wide { page: wide; }",
      ".annex-number, h2.annex-title { " + font("bold", Decree30.ANNEX) + " text-align: center; text-indent: 0; margin: 0; }",
      ".belongs-to { " + font("italic", Decree30.BODY) + " text-align: center; }",
      ".end { margin-top: 14pt; page-break-inside: avoid; }",
      ".pair > .recipients { text-align: left; }",
      ".pair > .signature { width: " + mm(Decree30.SIGNATURE_WIDTH) + "; }",
      ".heading { " + font("italic bold", Decree30.RECIPIENTS_HEADING) + " }",
      ".recipient { " + font(Decree30.RECIPIENTS) + " }",
      ".post { " + font("bold", Decree30.POST) + " }",
      ".signer { " + font("bold", Decree30.SIGNER) + " margin-top: " + Decree30.ROOM_TO_SIGN + "pt; }");

  private static String mm(double millimetres) {
    return millimetres + "mm";
  }

  private static String font(double points) {
    return font("normal", points);
  }

  private static String font(String style, double points) {
    return "font: " + style + " " + points + "pt " + Typeface.FAMILY + ";";
  }
}
