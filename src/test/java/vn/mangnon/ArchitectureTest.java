package vn.mangnon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/** The house: which module may use which, and where SQL and screens may stand. */
class ArchitectureTest {

  private static final JavaClasses CODE = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("vn.mangnon");

  /** All may use shared. */
  private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
      Map.entry("shared", Set.of()),
      Map.entry("audit", Set.of()),
      Map.entry("organisation", Set.of("audit")),
      Map.entry("account", Set.of("audit", "organisation")),
      Map.entry("programme", Set.of("audit", "organisation", "account")),
      Map.entry("report", Set.of("audit", "organisation", "account", "programme")),
      Map.entry("issue", Set.of("audit", "organisation", "account", "programme", "report")),
      Map.entry("compliance", Set.of("audit", "organisation", "account", "programme", "report", "issue")),
      Map.entry("summary", Set.of("audit", "organisation", "account", "programme", "report", "issue")),
      Map.entry("chart", Set.of("report", "issue", "summary", "organisation")),
      Map.entry("document", Set.of("audit", "organisation", "account", "programme", "report", "issue", "compliance", "summary", "chart")),
      Map.entry("demo", Set.of("audit", "organisation", "account", "programme", "report", "issue", "compliance", "summary", "chart", "document")),
      Map.entry("api", Set.of("audit", "organisation", "account", "programme", "report", "issue", "compliance", "summary", "chart", "document")),
      Map.entry("ui", Set.of("audit", "organisation", "account", "programme", "report", "issue", "compliance", "summary", "chart", "document")));

  @Test
  void modulesFormNoCircleAndReachNoInsides() {
    ApplicationModules.of(MangNon.class).verify();
  }

  @TestFactory
  java.util.stream.Stream<DynamicTest> aModuleUsesOnlyWhatItMay() {
    return new TreeMap<>(MAY_USE).entrySet().stream().map(module -> DynamicTest.dynamicTest(module.getKey(), () -> {
      String[] others = MAY_USE.keySet().stream()
          .filter(other -> !other.equals(module.getKey()) && !other.equals("shared"))
          .filter(other -> !module.getValue().contains(other))
          .map(other -> "vn.mangnon." + other + "..")
          .toArray(String[]::new);
      noClasses().that().resideInAPackage("vn.mangnon." + module.getKey() + "..")
          .should().dependOnClassesThat().resideInAnyPackage(others)
          .allowEmptyShould(true)
          .check(CODE);
    }));
  }

  @Test
  void everyModuleIsNamedHere() {
    Set<String> found = CODE.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith("vn.mangnon."))
        .map(name -> name.split("\\.")[2])
        .collect(Collectors.toSet());
    org.assertj.core.api.Assertions.assertThat(MAY_USE.keySet()).containsAll(found);
  }

  @Test
  void sqlStandsOnlyInRepositoriesAndQueries() {
    noClasses().that(areNotSql())
        .should().dependOnClassesThat().resideInAnyPackage("vn.mangnondb..", "org.jooq..")
        .check(CODE);
  }

  @Test
  void sqlIsKeptInsideItsModule() {
    classes().that().haveNameMatching(".*(Repository|Query)")
        .should().notBePublic()
        .check(CODE);
  }

  @Test
  void vaadinStandsOnlyInTheScreens() {
    noClasses().that().resideOutsideOfPackage("vn.mangnon.ui..")
        .should().dependOnClassesThat().resideInAPackage("com.vaadin..")
        .check(CODE);
  }

  @Test
  void aFeatureOfTheScreensImportsOnlyTheShellAndTheCharts() {
    slices().matching("vn.mangnon.ui.(*)..")
        .should().notDependOnEachOther()
        .ignoreDependency(DescribedPredicate.alwaysTrue(), JavaClass.Predicates.resideInAnyPackage("vn.mangnon.ui.shell..", "vn.mangnon.ui.chart.."))
        .check(CODE);
  }

  @Test
  void nobodyAsksTheTimeWithoutTheClock() {
    ArchRule rule = noClasses().should().callMethodWhere(new DescribedPredicate<JavaCall<?>>("now() without a clock") {
      @Override
      public boolean test(JavaCall<?> call) {
        return call.getTarget().getOwner().getPackageName().startsWith("java.time")
            && call.getTarget().getName().equals("now")
            && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
      }
    });
    rule.check(CODE);
  }

  private static DescribedPredicate<JavaClass> areNotSql() {
    return new DescribedPredicate<>("are neither a repository nor a query nor kept by one") {
      @Override
      public boolean test(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
          outermost = outermost.getEnclosingClass().get();
        }
        String name = outermost.getSimpleName();
        return !name.endsWith("Repository") && !name.endsWith("Query") && !EXCEPTIONS.contains(name);
      }
    };
  }

  /**
   * ContentJson turns a report into the database's JSON and back; SqlTimes counts statements; BulkInsert serves all
   * repositories.
   */
  private static final Set<String> EXCEPTIONS = Set.of("ContentJson", "SqlTimes", "BulkInsert");
}
