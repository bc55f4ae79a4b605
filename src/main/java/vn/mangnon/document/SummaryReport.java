package vn.mangnon.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.mangnon.summary.SummaryFilter;

/**
 * The district's summary report to the city as an office writes it.
 *
 * @param filter whose years, calendar and period it is about
 * @param version of its head
 * @param written sections that somebody wrote anew; the others say what the figures say
 * @param issued the last one first
 */
public record SummaryReport(
    UUID id, UUID unit, SummaryFilter filter, SummaryHead head, long version, Instant changedAt, String changedBy,
    Map<SummarySection, Written> written, List<Issued> issued) {

  /**
   * @param told what the figures said by themselves when it was written
   */
  public record Written(String words, String told, long version, Instant at, String by) {}

  /** @param figuresOf the moment of its figures */
  public record Issued(int number, Instant figuresOf, Instant at, String by) {}

  /**
   * It with all that it says, of one moment.
   *
   * @param title of what it is about, such as 'năm 2026', in Vietnamese
   * @param told what the figures say by themselves, section by section
   * @param sources of the numbers that words may cite
   */
  public record Draft(
      SummaryReport report, String title, Instant figuresOf, Map<SummarySection, String> told,
      List<SummarySource> sources) {

    private static final Pattern CODE = Pattern.compile("\\[([A-Z]\\d{1,2})]");

    /** What the document says in that section. */
    public String words(SummarySection section) {
      return written(section).map(Written::words).orElseGet(() -> told.get(section));
    }

    public Optional<Written> written(SummarySection section) {
      return Optional.ofNullable(report.written().get(section));
    }

    public List<SummarySource> cited(String words) {
      List<String> codes = codes(words);
      return sources.stream().filter(source -> codes.contains(source.code())).toList();
    }

    /** Codes that the words cite and that no number has. */
    public List<String> unknown(String words) {
      return codes(words).stream()
          .filter(code -> sources.stream().noneMatch(source -> source.code().equals(code))).toList();
    }

    private static List<String> codes(String words) {
      return CODE.matcher(words).results().map(found -> found.group(1)).distinct().toList();
    }
  }

  /** One of a list. */
  public record Listed(
      UUID id, SummaryFilter filter, String title, Instant changedAt, String changedBy, Optional<Issued> issued) {}
}
