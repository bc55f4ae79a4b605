package vn.mangnon.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.shared.Harmless;

/**
 * An administrative document in the parts that Decree 30/2020/NĐ-CP, Appendix I, gives it, in Vietnamese, before it
 * becomes Word or PDF. What is not known yet is empty; its place stays blank, to be filled in by hand.
 *
 * @param type in capitals, such as BÁO CÁO
 * @param subject trích yếu
 * @param bases that the document rests on, without their last mark
 */
record OfficialDocument(
    Letterhead letterhead, String type, String subject, Optional<String> addressee, List<String> bases,
    List<Block> body, Closing closing, List<Annex> annexes) {

  /** @param superior of whoever issues it, in capitals; so is {@code issuer} */
  record Letterhead(
      String superior, String issuer, String number, String symbol, String place, Optional<LocalDate> date) {}

  /**
   * @param post in capitals, with the authority before it where somebody signs for somebody else
   * @param recipients nơi nhận, without their last mark
   */
  record Closing(String post, String signer, List<String> recipients) {}

  /**
   * Phụ lục, on pages of its own.
   *
   * @param title in capitals
   * @param landscape for wide tables
   */
  record Annex(String title, boolean landscape, List<Block> body) {}

  sealed interface Block {

    /** I. TỔ CHỨC THỰC HIỆN */
    record Part(String title) implements Block {}

    /** 1. Ưu điểm */
    record Heading(String title) implements Block {}

    record Text(String words) implements Block {}

    /** A line of a list, which begins with a dash. */
    record Item(String words) implements Block {}

    /**
     * @param rows of as many cells as there are columns
     * @param totals the last row, or empty where there is none
     */
    record Grid(String caption, List<Column> columns, List<List<String>> rows, List<String> totals) implements Block {

      Grid(String caption, List<Column> columns, List<List<String>> rows) {
        this(caption, columns, rows, List.of());
      }
    }

    /**
     * A drawing, as wide as the text.
     *
     * @param words what it shows, for whoever does not see it
     * @param ratio of its height to its width
     */
    record Picture(String caption, String words, byte[] png, double ratio) implements Block {}
  }

  /** @param share of the table's width; those of all columns make 1 */
  record Column(String heading, double share, boolean number) {}

  /** The body, whose last words end with './.', as every official document's do. */
  List<Block> endedBody() {
    var ended = new ArrayList<>(body);
    for (int i = ended.size() - 1; i >= 0; i--) {
      switch (ended.get(i)) {
        case Block.Text(var words) -> ended.set(i, new Block.Text(ended(words)));
        case Block.Item(var words) -> ended.set(i, new Block.Item(ended(words)));
        case Block.Grid _, Block.Picture _ -> ended.add(new Block.Text("./."));
        case Block.Part _, Block.Heading _ -> {
          continue;
        }
      }
      return ended;
    }
    return ended;
  }

  /** Everything that it says, line by line; of a drawing its words. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.addAll(List.of(
        letterhead.superior(), letterhead.issuer(), Heading.number(letterhead), Heading.placeAndDate(letterhead), type,
        subject));
    addressee.ifPresent(lines::add);
    lines.addAll(bases);
    endedBody().forEach(block -> lines.addAll(lines(block)));
    lines.add(closing.post());
    lines.add(closing.signer());
    lines.addAll(closing.recipients());
    annexes.forEach(annex -> {
      lines.add(annex.title());
      annex.body().forEach(block -> lines.addAll(lines(block)));
    });
    return lines.stream().map(line -> Harmless.inDocument(line).replaceAll("\\s+", " ").strip())
        .filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> lines(Block block) {
    return switch (block) {
      case Block.Part(var title) -> List.of(title);
      case Block.Heading(var title) -> List.of(title);
      case Block.Text(var words) -> List.of(words);
      case Block.Item(var words) -> List.of("- " + words);
      case Block.Grid grid -> Stream.concat(
              Stream.of(grid.caption()),
              Stream.concat(grid.rows().stream(), Stream.of(grid.totals())).map(row -> String.join(" | ", row)))
          .toList();
      case Block.Picture picture -> List.of(picture.caption(), picture.words());
    };
  }

  private static String ended(String words) {
    return words.replaceFirst("[.;,:]+$", "") + "./.";
  }

  /** Paragraphs as somebody typed them, one for each line. */
  static Stream<Block> paragraphs(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).map(OfficialDocument::paragraph);
  }

  private static Block paragraph(String line) {
    String words = line.replaceFirst("^[-–•+*]\\s+", "");
    return words.equals(line) ? new Block.Text(line) : new Block.Item(words);
  }

  /** One line of a list with the mark that belongs after it. */
  static String marked(String words, boolean last) {
    return words.replaceFirst("[.;,]+$", "") + (last ? "." : ";");
  }
}
