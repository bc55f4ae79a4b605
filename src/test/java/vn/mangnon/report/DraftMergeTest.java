package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.report.DraftMerge.Choice.BOTH;
import static vn.mangnon.report.DraftMerge.Choice.MINE;
import static vn.mangnon.report.DraftMerge.Choice.THEIRS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.report.DraftMerge.Conflict;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Signer;

class DraftMergeTest {

  @ParameterizedTest(name = "{4}")
  @CsvSource(textBlock = """
      # base    mine        theirs      merged            why
      ''      | A         | ''        | A               | only I typed
      ''      | ''        | B         | B               | only they typed
      A       | A         | ''        | ''              | they cleared it
      A       | ''        | A         | ''              | I cleared it
      A       | A b       | A b       | A b             | both typed the same
      A       | A mine    | A theirs  | A mine/A theirs | both wordings of a paragraph stay
      ''      | M         | T         | M/T             | both began an empty text
      A       | ''        | A theirs  | A theirs        | what they changed outlives my clearing
      A/B     | A mine/B  | A/B their | A mine/B their  | different paragraphs do not meet
      A/B     | B         | A/B their | B their         | a paragraph that I deleted stays deleted
      T       | T more    | M/T       | M/T more        | typing on after both wordings were kept
      A/B     | A/new/B   | A/B/end   | A/new/B/end     | insertions at two places
      A       | A/same    | A/same/t  | A/same/t        | an insertion of both is one
      """, delimiter = '|')
  void texts(String base, String mine, String theirs, String merged, String why) {
    var draft = DraftMerge.merge(communication(base), communication(mine), communication(theirs));
    assertThat(nullToEmpty(draft.content().communication().text())).as(why).isEqualTo(lines(merged));
  }

  @ParameterizedTest(name = "base [{0}], mine [{1}], theirs [{2}] -> [{3}]")
  @CsvSource(textBlock = """
      # base    mine        theirs      merged
      a,b     | a,b,c     | a,b,d     | a,b,c,d
      a,b     | b         | a,b       | b
      a,b     | b         | a,b,c     | b,c
      a,b     | ''        | a,b2      | b2
      a,b,c   | a,c       | a,b,c,d   | a,c,d
      a,b     | x,a,b     | a,y,b     | x,a,y,b
      ''      | a         | b         | a,b
      ''      | a         | a         | a
      ''      | a,b       | a         | a,b
      one,two | one 1,two | one,two 2 | one 1,two 2
      """, delimiter = '|')
  void lists(String base, String mine, String theirs, String merged) {
    assertThat(DraftMerge.merge(strengths(base), strengths(mine), strengths(theirs)))
        .isEqualTo(new DraftMerge.Merged(strengths(merged), List.of()));
  }

  @Test
  void sections_that_only_one_of_them_changed_are_taken_from_each() {
    var mine = content(new Document("36", null, null, null, null, null, null), List.of(), Signer.EMPTY);
    var theirs = content(Document.EMPTY, List.of(activity("Tập huấn giáo viên", 1)), new Signer(null, null, "N. T. A"));
    assertThat(DraftMerge.merge(ReportContent.EMPTY, mine, theirs)).isEqualTo(new DraftMerge.Merged(
        content(mine.document(), theirs.activities(), theirs.signer()), List.of()));
  }

  @Test
  void fields_of_one_activity_are_taken_from_each() {
    var base = activities(activity("Phát thanh", 1));
    var mine = activities(activity("Phát thanh măng non", 1));
    var theirs = activities(activity("Phát thanh", 4));
    assertThat(DraftMerge.merge(base, mine, theirs))
        .isEqualTo(new DraftMerge.Merged(activities(activity("Phát thanh măng non", 4)), List.of()));
  }

  @Test
  void an_edit_follows_its_activity_when_the_other_inserts_one_above() {
    var base = activities(activity("Phát thanh", 1), activity("Tờ rơi", 2));
    var mine = activities(activity("Phát thanh", 1), activity("Tờ rơi", 3));
    var theirs = activities(activity("Mới", null), activity("Phát thanh", 1), activity("Tờ rơi", 2));
    assertThat(DraftMerge.merge(base, mine, theirs).content())
        .isEqualTo(activities(activity("Mới", null), activity("Phát thanh", 1), activity("Tờ rơi", 3)));
  }

  @Test
  void a_number_that_both_changed_stays_as_saved_and_is_told() {
    var base = activities(activity("Phát thanh", 1));
    var mine = activities(activity("Phát thanh", 2));
    var theirs = activities(activity("Phát thanh", 3));
    assertThat(DraftMerge.merge(base, mine, theirs)).isEqualTo(new DraftMerge.Merged(
        theirs, List.of(new Conflict("/activities/0/sessions", 2, 3, THEIRS))));
    assertThat(DraftMerge.merge(base, mine, theirs, Map.of("/activities/0/sessions", MINE)).content()).isEqualTo(mine);
  }

  @Test
  void a_text_that_both_changed_keeps_both_and_is_told() {
    var merged = DraftMerge.merge(communication("A"), communication("A1"), communication("A2"));
    assertThat(merged).isEqualTo(new DraftMerge.Merged(
        communication("A1/A2"), List.of(new Conflict("/communication/text", "A1", "A2", BOTH))));
    assertThat(DraftMerge
        .merge(communication("A"), communication("A1"), communication("A2"), Map.of("/communication/text", THEIRS))
        .content()).isEqualTo(communication("A2"));
  }

  @Test
  void figures_meet_by_indicator_and_by_group() {
    var base = indicators(new IndicatorValue("A", null, 1L, false), new IndicatorValue("B", null, 1L, false));
    var mine = indicators(
        new IndicatorValue("A", null, 1L, false), new IndicatorValue("B", null, null, true),
        new IndicatorValue("C", ParticipantGroup.PUPILS, 5L, false));
    var theirs = indicators(
        new IndicatorValue("C", ParticipantGroup.PARENTS, 7L, false), new IndicatorValue("B", null, 1L, false));
    assertThat(DraftMerge.merge(base, mine, theirs)).isEqualTo(new DraftMerge.Merged(
        indicators(
            // A: they took it away, I left it as it was
            new IndicatorValue("B", null, null, true), new IndicatorValue("C", ParticipantGroup.PUPILS, 5L, false),
            new IndicatorValue("C", ParticipantGroup.PARENTS, 7L, false)),
        List.of()));
  }

  @Test
  void a_group_that_both_counted_for_the_first_time_is_told() {
    var mine = activities(counting(new Participants(ParticipantGroup.PUPILS, 10, null)));
    var theirs = activities(counting(new Participants(ParticipantGroup.PUPILS, 12, 20)));
    assertThat(DraftMerge.merge(activities(counting()), mine, theirs)).isEqualTo(new DraftMerge.Merged(
        theirs, List.of(new Conflict("/activities/0/participants/0/people", 10, 12, THEIRS))));
  }

  @Test
  void choices_of_both_are_joined() {
    var base = channels(Channel.PORTAL, Channel.PRINT);
    var mine = channels(Channel.PRINT, Channel.ASSEMBLY);
    var theirs = channels(Channel.PORTAL, Channel.PRINT, Channel.LOUDSPEAKER);
    assertThat(DraftMerge.merge(base, mine, theirs).content())
        .isEqualTo(channels(Channel.PRINT, Channel.ASSEMBLY, Channel.LOUDSPEAKER));
  }

  /** What one side alone did arrives exactly, whatever it was. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothing_that_only_one_typed_is_lost(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var base = new DraftMergeTest.Lines(random);
      var mine = base.edited("m" + round, random);
      var theirs = base.edited("t" + round, random);
      var merged = DraftMerge.merge(base.content(), mine.content(), theirs.content());
      String all = String.join("\n", merged.content().strengths());
      assertThat(mine.typed).allSatisfy(typed -> assertThat(all).contains(typed));
      assertThat(theirs.typed).allSatisfy(typed -> assertThat(all).contains(typed));
      assertThat(DraftMerge.merge(base.content(), base.content(), theirs.content()).content())
          .isEqualTo(theirs.content());
      assertThat(DraftMerge.merge(base.content(), mine.content(), base.content()).content()).isEqualTo(mine.content());
    }
  }

  /** Lines of section IV and the pieces that somebody typed into them. */
  private record Lines(List<String> lines, List<String> typed) {

    Lines(Random random) {
      this(random.ints(random.nextInt(6), 0, 1000).mapToObj(number -> "dòng " + number).toList(), List.of());
    }

    Lines edited(String mark, Random random) {
      var edited = new java.util.ArrayList<>(lines);
      var typed = new java.util.ArrayList<String>();
      for (int edit = 0; edit < 1 + random.nextInt(3); edit++) {
        String piece = "<" + mark + "." + edit + ">";
        int at = random.nextInt(edited.size() + 1);
        if (at < edited.size() && random.nextBoolean()) {
          edited.set(at, edited.get(at) + piece);
        } else {
          edited.add(at, piece);
        }
        typed.add(piece);
      }
      return new Lines(edited, typed);
    }

    ReportContent content() {
      return new ReportContent(null, null, null, null, null, null, lines, null, null, null, null);
    }
  }

  private static String lines(@Nullable String written) {
    return nullToEmpty(written).replace('/', '\n');
  }

  private static String nullToEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static ReportContent communication(String written) {
    String text = written.isEmpty() ? null : lines(written);
    return new ReportContent(
        null, new Communication(text, null, null), null, null, null, null, null, null, null, null, null);
  }

  private static ReportContent channels(Channel... channels) {
    return new ReportContent(
        null, new Communication(null, null, List.of(channels)), null, null, null, null, null, null, null, null, null);
  }

  private static ReportContent strengths(String written) {
    List<String> lines = written.isEmpty() ? List.of() : Arrays.asList(written.split(","));
    return new ReportContent(null, null, null, null, null, null, lines, null, null, null, null);
  }

  private static ReportContent content(Document document, List<Activity> activities, Signer signer) {
    return new ReportContent(document, null, activities, null, null, null, null, null, null, null, signer);
  }

  private static ReportContent activities(Activity... activities) {
    return content(Document.EMPTY, List.of(activities), Signer.EMPTY);
  }

  private static ReportContent indicators(IndicatorValue... indicators) {
    return new ReportContent(null, null, null, null, List.of(indicators), null, null, null, null, null, null);
  }

  private static Activity activity(String title, @Nullable Integer sessions) {
    return new Activity(Category.COMMUNICATION, title, null, sessions, null, null, null);
  }

  private static Activity counting(Participants... participants) {
    return new Activity(Category.COMMUNICATION, "Phát thanh", null, null, null, List.of(participants), null);
  }
}
