package vn.mangnon.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.mangnon.document.OfficialDocument.Block;
import vn.mangnon.document.OfficialDocument.Column;
import vn.mangnon.shared.Harmless;

/** An official document as Word opens and edits it (.docx). */
final class WordFile {

  private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
  private static final double TWIPS_PER_POINT = 20;
  private static final int LINE_UNIT = 240;

  private final XWPFDocument word = new XWPFDocument();
  private final OfficialDocument document;
  /** Of the text on the pages that are being written, in millimetres. */
  private double width = Decree30.TEXT_WIDTH;

  private WordFile(OfficialDocument document) {
    this.document = document;
  }

  static byte[] of(OfficialDocument document) {
    try (var bytes = new ByteArrayOutputStream()) {
      var file = new WordFile(document);
      file.write();
      file.word.write(bytes);
      file.word.close();
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write() {
    page();
    style("Heading1", "heading 1", 0);
    style("Heading2", "heading 2", 1);
    letterhead();
    line(new Look(Decree30.TYPE).bold().centred().before(18), document.type());
    line(new Look(Decree30.SUBJECT).bold().centred(), document.subject());
    rule(word.createParagraph(), Heading.rule(document.subject(), Decree30.SUBJECT), Decree30.TEXT_WIDTH);
    document.addressee().ifPresent(words -> line(new Look(Decree30.BODY).centred().before(12), words));
    for (int i = 0; i < document.bases().size(); i++) {
      line(new Look(Decree30.BODY).italic().body(), OfficialDocument.marked(
          document.bases().get(i), i == document.bases().size() - 1));
    }
    document.endedBody().forEach(this::block);
    closing();
    annexes();
  }

  private void page() {
    word.getProperties().getCoreProperties().setTitle(document.type() + " – " + document.subject());
    word.getProperties().getCoreProperties().setCreator(document.letterhead().issuer());
    var section = word.getDocument().getBody().addNewSectPr();
    section.addNewPgSz();
    lay(section.getPgSz(), false);
    var margins = section.addNewPgMar();
    margins.setTop(twips(Decree30.MARGIN_TOP));
    margins.setBottom(twips(Decree30.MARGIN_BOTTOM));
    margins.setLeft(twips(Decree30.MARGIN_LEFT));
    margins.setRight(twips(Decree30.MARGIN_RIGHT));
    margins.setHeader(twips(Decree30.NUMBER_FROM_TOP));
    margins.setFooter(twips(Decree30.NUMBER_FROM_TOP));
    margins.setGutter(BigInteger.ZERO);
    // the number stands on no first page
    section.addNewTitlePg();
    var header = word.createHeaderFooterPolicy().createHeader(XWPFHeaderFooterPolicy.DEFAULT);
    var number = header.createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    new Look(Decree30.PAGE_NUMBER).set(
        new XWPFRun(number.getCTP().getFldSimpleArray(0).addNewR(), (IRunBody) number), "2");
    word.createStyles().setDefaultFonts(fonts());
  }

  private static void lay(CTPageSz page, boolean landscape) {
    page.setW(twips(landscape ? Decree30.PAGE_HEIGHT : Decree30.PAGE_WIDTH));
    page.setH(twips(landscape ? Decree30.PAGE_WIDTH : Decree30.PAGE_HEIGHT));
    page.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
  }

  /** Each in a section of its own, whose pages are numbered anew. */
  private void annexes() {
    for (int i = 0; i < document.annexes().size(); i++) {
      var annex = document.annexes().get(i);
      var following = word.getDocument().getBody().getSectPr();
      word.createParagraph().getCTP().addNewPPr().setSectPr((CTSectPr) following.copy());
      lay(following.getPgSz(), annex.landscape());
      if (following.isSetTitlePg()) {
        following.unsetTitlePg();
      }
      if (!following.isSetPgNumType()) {
        following.addNewPgNumType().setStart(BigInteger.ONE);
      }
      width = annex.landscape() ? Decree30.WIDE_TEXT : Decree30.TEXT_WIDTH;
      line(new Look(Decree30.ANNEX).bold().centred(), Heading.annex(i, document.annexes().size()));
      line(new Look(Decree30.ANNEX).titled(), annex.title());
      line(new Look(Decree30.BODY).italic().centred(), Heading.belongsTo(document));
      annex.body().forEach(this::block);
    }
  }

  private static CTFonts fonts() {
    var fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(Decree30.FONT);
    fonts.setHAnsi(Decree30.FONT);
    fonts.setCs(Decree30.FONT);
    fonts.setEastAsia(Decree30.FONT);
    return fonts;
  }

  /** So that Word's navigation shows the parts. */
  private void style(String id, String name, int level) {
    var style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    word.getStyles().addStyle(new XWPFStyle(style));
  }

  private void letterhead() {
    var head = document.letterhead();
    XWPFTable table = frame(Decree30.ISSUER_WIDTH, Decree30.NATION_WIDTH);
    XWPFTableCell issuer = table.getRow(0).getCell(0);
    Heading.balanced(head.superior(), Typeface.REGULAR, Decree30.SUPERIOR, Decree30.ISSUER_WIDTH)
        .forEach(words -> line(issuer, new Look(Decree30.SUPERIOR).centred(), words));
    List<String> name = Heading.balanced(head.issuer(), Typeface.BOLD, Decree30.ISSUER, Decree30.ISSUER_WIDTH);
    name.forEach(words -> line(issuer, new Look(Decree30.ISSUER).bold().centred(), words));
    rule(issuer.addParagraph(), Heading.rule(name.getLast(), Decree30.ISSUER), Decree30.ISSUER_WIDTH);
    XWPFTableCell nation = table.getRow(0).getCell(1);
    line(nation, new Look(Decree30.NATION).bold().centred(), Heading.NATION);
    line(nation, new Look(Decree30.MOTTO).bold().centred(), Heading.MOTTO);
    rule(nation.addParagraph(), Typeface.BOLD.millimetres(Heading.MOTTO, Decree30.MOTTO), Decree30.NATION_WIDTH);
    XWPFTableRow second = table.getRow(1);
    line(second.getCell(0), new Look(Decree30.NUMBER).centred().before(4), Heading.number(head));
    line(second.getCell(1), new Look(Decree30.PLACE).italic().centred().before(4), Heading.placeAndDate(head));
  }

  private void block(Block block) {
    switch (block) {
      case Block.Part(var title) -> line(new Look(Decree30.BODY).heading("Heading1"), title);
      case Block.Heading(var title) -> line(new Look(Decree30.BODY).heading("Heading2"), title);
      case Block.Text(var words) -> line(new Look(Decree30.BODY).body(), words);
      case Block.Item(var words) -> line(new Look(Decree30.BODY).body(), "- " + words);
      case Block.Grid grid -> grid(grid);
      case Block.Picture picture -> picture(picture);
    }
  }

  private void picture(Block.Picture picture) {
    line(new Look(Decree30.TABLE).bold().centred().before(6).keptWithNext(), picture.caption());
    var paragraph = word.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    try {
      var run = paragraph.createRun();
      run.addPicture(
          new ByteArrayInputStream(picture.png()), PictureType.PNG, picture.caption() + ".png",
          (int) (width * Units.EMU_PER_CENTIMETER / 10), (int) (width * picture.ratio() * Units.EMU_PER_CENTIMETER / 10));
      run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(Harmless.inDocument(picture.words()));
    } catch (IOException | InvalidFormatException failure) {
      throw new IllegalStateException("The picture '" + picture.caption() + "' cannot be put into Word", failure);
    }
  }

  private void grid(Block.Grid grid) {
    line(new Look(Decree30.TABLE).bold().centred().before(6).keptWithNext(), grid.caption());
    boolean added = !grid.totals().isEmpty();
    XWPFTable table = word.createTable(grid.rows().size() + (added ? 2 : 1), grid.columns().size());
    shape(table, grid.columns().stream().mapToDouble(column -> width * column.share()).toArray());
    table.getRow(0).setRepeatHeader(true);
    for (int i = 0; i < grid.columns().size(); i++) {
      line(table.getRow(0).getCell(i), new Look(Decree30.TABLE).bold().centred(), grid.columns().get(i).heading());
    }
    for (int row = 0; row < grid.rows().size(); row++) {
      XWPFTableRow shown = table.getRow(row + 1);
      shown.setCantSplitRow(true);
      for (int i = 0; i < grid.columns().size(); i++) {
        cell(shown.getCell(i), new Look(Decree30.TABLE), grid.columns().get(i), grid.rows().get(row).get(i));
      }
    }
    for (int i = 0; i < grid.totals().size(); i++) {
      cell(table.getRow(grid.rows().size() + 1).getCell(i), new Look(Decree30.TABLE).bold(), grid.columns().get(i),
          grid.totals().get(i));
    }
    line(new Look(Decree30.TABLE), "");
  }

  private void cell(XWPFTableCell cell, Look plain, Column column, String words) {
    Look look = column.number() ? plain.toTheRight() : plain;
    // an empty cell has its paragraph too
    for (String line : words.isEmpty() ? List.of("") : words.lines().toList()) {
      line(cell, look, line);
    }
  }

  private void closing() {
    var closing = document.closing();
    line(new Look(Decree30.RECIPIENTS), "");
    XWPFTable table = frame(Decree30.TEXT_WIDTH - Decree30.SIGNATURE_WIDTH, Decree30.SIGNATURE_WIDTH);
    table.removeRow(1);
    table.getRow(0).setCantSplitRow(true);
    XWPFTableCell recipients = table.getRow(0).getCell(0);
    line(recipients, new Look(Decree30.RECIPIENTS_HEADING).bold().italic(), Heading.RECIPIENTS);
    for (int i = 0; i < closing.recipients().size(); i++) {
      line(recipients, new Look(Decree30.RECIPIENTS), "- " + OfficialDocument.marked(
          closing.recipients().get(i), i == closing.recipients().size() - 1));
    }
    XWPFTableCell signature = table.getRow(0).getCell(1);
    line(signature, new Look(Decree30.POST).bold().centred(), closing.post());
    line(signature, new Look(Decree30.SIGNER).bold().centred().before(Decree30.ROOM_TO_SIGN), closing.signer());
  }

  /** A table of two rows without lines, which only puts things side by side. */
  private XWPFTable frame(double left, double right) {
    XWPFTable table = word.createTable(2, 2);
    table.removeBorders();
    shape(table, left, right);
    table.setCellMargins(0, 0, 0, 0);
    return table;
  }

  private static void shape(XWPFTable table, double... widths) {
    var properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(twips(Arrays.stream(widths).sum()).intValueExact());
    var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
    for (int i = 0; i < widths.length; i++) {
      (i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol()).setW(twips(widths[i]));
      for (XWPFTableRow row : table.getRows()) {
        row.getCell(i).setWidthType(TableWidthType.DXA);
        row.getCell(i).setWidth(twips(widths[i]).toString());
      }
    }
  }

  /** A rule of that many millimetres in the middle of what is {@code within} wide. */
  private static void rule(XWPFParagraph paragraph, double length, double within) {
    int side = twips(Math.max(0, (within - length) / 2)).intValueExact();
    paragraph.setIndentationLeft(side);
    paragraph.setIndentationRight(side);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    var spacing = paragraph.getCTPPr().isSetSpacing() ? paragraph.getCTPPr().getSpacing() : paragraph.getCTPPr().addNewSpacing();
    spacing.setLine(BigInteger.valueOf(Math.round(4 * TWIPS_PER_POINT)));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    var border = paragraph.getCTPPr().addNewPBdr().addNewBottom();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(6));
    border.setSpace(BigInteger.ZERO);
    border.setColor("000000");
  }

  private void line(Look look, String words) {
    look.write(word.createParagraph(), words);
  }

  /** The first of a cell is there already. */
  private static void line(XWPFTableCell cell, Look look, String words) {
    XWPFParagraph first = cell.getParagraphs().getFirst();
    boolean fresh = cell.getParagraphs().size() == 1 && first.getRuns().isEmpty() && !first.getCTP().isSetPPr();
    look.write(fresh ? first : cell.addParagraph(), words);
  }

  private static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MILLIMETRE));
  }

  /** How a paragraph looks. */
  private static final class Look {

    private final double size;
    private boolean bold;
    private boolean italic;
    private boolean body;
    private boolean keptWithNext;
    private double gapBefore;
    private ParagraphAlignment alignment = ParagraphAlignment.LEFT;
    private Optional<String> style = Optional.empty();

    Look(double size) {
      this.size = size;
    }

    Look bold() {
      bold = true;
      return this;
    }

    Look italic() {
      italic = true;
      return this;
    }

    Look centred() {
      alignment = ParagraphAlignment.CENTER;
      return this;
    }

    Look toTheRight() {
      alignment = ParagraphAlignment.RIGHT;
      return this;
    }

    Look titled() {
      style = Optional.of("Heading1");
      return bold().centred().keptWithNext();
    }

    Look body() {
      body = true;
      alignment = ParagraphAlignment.BOTH;
      gapBefore = Decree30.PARAGRAPH_GAP;
      return this;
    }

    Look heading(String named) {
      style = Optional.of(named);
      return body().bold().keptWithNext();
    }

    /** In points. */
    Look before(double gap) {
      gapBefore = gap;
      return this;
    }

    Look keptWithNext() {
      keptWithNext = true;
      return this;
    }

    void write(XWPFParagraph paragraph, String words) {
      paragraph.setAlignment(alignment);
      paragraph.setSpacingBefore((int) Math.round(gapBefore * TWIPS_PER_POINT));
      paragraph.setSpacingAfter(0);
      paragraph.setKeepNext(keptWithNext);
      style.ifPresent(paragraph::setStyle);
      if (body) {
        paragraph.setIndentationFirstLine(twips(Decree30.FIRST_LINE).intValueExact());
        var spacing = paragraph.getCTPPr().getSpacing();
        spacing.setLine(BigInteger.valueOf(Math.round(Decree30.LINE * LINE_UNIT)));
        spacing.setLineRule(STLineSpacingRule.AUTO);
      }
      set(paragraph.createRun(), words);
    }

    void set(XWPFRun run, String words) {
      run.setFontFamily(Decree30.FONT);
      run.setFontSize(size);
      run.setBold(bold);
      run.setItalic(italic);
      run.setText(Harmless.inDocument(words));
    }
  }
}
