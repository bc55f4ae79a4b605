package vn.mangnon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import vn.mangnon.document.SummarySection;
import vn.mangnon.report.DraftMerge;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.TextDifference;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Score;

class TextsTest {

  private static final List<Locale> LOCALES = Texts.LOCALES;
  private static final Texts TEXTS = new Texts();

  private static final List<String> MODULES =
      List.of("audit", "organisation", "account", "programme", "report", "issue", "compliance", "summary", "document");

  /** What screens show by other words or by marks. */
  private static final Set<Class<?>> UNSEEN = Set.of(
      DraftMerge.Choice.class, SummarySection.class, TextDifference.Kind.class, Score.Kind.class, Score.Footing.class);

  @Test
  void everyTextStandsInBothLanguages() {
    assertThat(TEXTS.all(Texts.ENGLISH).keySet()).isEqualTo(TEXTS.all(Texts.VIETNAMESE).keySet());
  }

  @ParameterizedTest
  @FieldSource("LOCALES")
  void noTextIsEmpty(Locale locale) {
    assertThat(TEXTS.all(locale)).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
  }

  /** Public enums of the domain are shown somewhere, unless they are named here as unseen. */
  @ParameterizedTest
  @FieldSource("LOCALES")
  void everyShownEnumConstantHasAName(Locale locale) throws IOException {
    assertThat(shownConstants())
        .contains(ReportState.DRAFT, ReportState.Move.SUBMIT)
        .filteredOn(constant -> TEXTS.name(locale, constant).startsWith("!"))
        .isEmpty();
  }

  @Test
  void whatIsCalledAReportItselfIsCalledSoOnce() {
    assertThat(TEXTS.get(Texts.VIETNAMESE, "form.submit.question", "Báo cáo nhanh sau bão"))
        .isEqualTo("Nộp báo cáo nhanh sau bão?");
    assertThat(TEXTS.get(Texts.VIETNAMESE, "form.submit.question", "6 tháng đầu năm 2026"))
        .isEqualTo("Nộp báo cáo 6 tháng đầu năm 2026?");
  }

  private static List<Enum<?>> shownConstants() throws IOException {
    var constants = new ArrayList<Enum<?>>();
    for (String module : MODULES) {
      String folder = "vn/mangnon/" + module + "/";
      for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "*.class")) {
        Class<?> type = type(folder + file.getFilename());
        if (type.isEnum() && Modifier.isPublic(type.getModifiers()) && !UNSEEN.contains(type)) {
          constants.addAll(List.of((Enum<?>[]) type.getEnumConstants()));
        }
      }
    }
    return constants;
  }

  private static Class<?> type(String classFile) {
    String name = classFile.replace('/', '.').substring(0, classFile.length() - ".class".length());
    return ClassUtils.resolveClassName(name, TextsTest.class.getClassLoader());
  }
}
