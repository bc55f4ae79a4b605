package vn.mangnon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.account.Role.ADMINISTRATOR;
import static vn.mangnon.account.Role.AUDITOR;
import static vn.mangnon.account.Role.CITY_VIEWER;
import static vn.mangnon.account.Role.CLERK;
import static vn.mangnon.account.Role.DISTRICT_LEADER;
import static vn.mangnon.account.Role.DISTRICT_OFFICER;
import static vn.mangnon.account.Role.PRINCIPAL;
import static vn.mangnon.account.Role.WARD_OFFICER;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.access.TwoSchools.Side;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.document.SummaryHead;
import vn.mangnon.document.SummaryReports;
import vn.mangnon.summary.SummaryFilter;

/** Every role opens every screen of its own unit and of another: who gets in, and that nothing of another's is shown. */
@DatabaseTest
@Import(TwoSchools.class)
class ScreensAccessTest extends SpringBrowserlessTest {

  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
  private static final Set<Role> SCHOOL = EnumSet.of(PRINCIPAL, CLERK);
  private static final Set<Role> OFFICES = EnumSet.of(ADMINISTRATOR, DISTRICT_OFFICER, DISTRICT_LEADER, AUDITOR);
  private static final Set<Role> NOBODY = Set.of();

  /** Who opens it for the own unit, and who for another one; {@code stranger}: somebody who has not signed in. */
  private record Rule(Set<Role> own, Set<Role> other, boolean stranger) {

    static Rule of(Set<Role> roles) {
      return new Rule(roles, roles, false);
    }

    static Rule of(Set<Role> own, Set<Role> other) {
      return new Rule(own, other, false);
    }
  }

  /** By the template of the address. A screen that is not here fails the test. */
  private static final Map<String, Rule> RULES = Map.ofEntries(
      Map.entry("", Rule.of(EVERYBODY)),
      Map.entry("sign-in", new Rule(EVERYBODY, EVERYBODY, true)),
      Map.entry("setup/:secret", new Rule(EVERYBODY, EVERYBODY, true)),
      Map.entry("overview", Rule.of(and(OFFICES, CITY_VIEWER, WARD_OFFICER))),
      Map.entry("horizon", Rule.of(EVERYBODY)),
      Map.entry("compare", Rule.of(and(OFFICES, CITY_VIEWER, WARD_OFFICER))),
      Map.entry("city", Rule.of(and(OFFICES, CITY_VIEWER))),
      Map.entry("pivot", Rule.of(and(OFFICES, CITY_VIEWER, WARD_OFFICER))),
      Map.entry("overview/heat-map", Rule.of(and(OFFICES, CITY_VIEWER, WARD_OFFICER))),
      Map.entry("overview/by-school", Rule.of(and(OFFICES, CITY_VIEWER, WARD_OFFICER), and(OFFICES, CITY_VIEWER))),
      Map.entry("compliance", Rule.of(and(OFFICES, CITY_VIEWER, WARD_OFFICER))),
      Map.entry("compliance/verdicts", Rule.of(and(OFFICES, WARD_OFFICER, PRINCIPAL, CLERK), OFFICES)),
      Map.entry("summary-reports", Rule.of(and(OFFICES, CITY_VIEWER))),
      Map.entry("summary-reports/:report", Rule.of(and(OFFICES, CITY_VIEWER))),
      Map.entry("summary-reports/:report/differences", Rule.of(and(OFFICES, CITY_VIEWER))),
      Map.entry("obligations", Rule.of(EVERYBODY)),
      Map.entry("obligations/new", Rule.of(EnumSet.of(DISTRICT_OFFICER, DISTRICT_LEADER))),
      Map.entry("obligations/:id", Rule.of(EVERYBODY)),
      Map.entry("lines", Rule.of(and(OFFICES, WARD_OFFICER, PRINCIPAL, CLERK), OFFICES)),
      Map.entry("schools", Rule.of(and(OFFICES, CITY_VIEWER, WARD_OFFICER))),
      Map.entry("schools/:code", Rule.of(EVERYBODY, and(OFFICES, CITY_VIEWER))),
      Map.entry("school", Rule.of(SCHOOL)),
      Map.entry("report/:period", Rule.of(SCHOOL)),
      Map.entry("reports/:id/edit", Rule.of(SCHOOL, NOBODY)),
      Map.entry("reports/:id/check", Rule.of(SCHOOL, NOBODY)),
      Map.entry("reports/:id/preview", Rule.of(SCHOOL, NOBODY)),
      Map.entry("reports/:id/receipt", Rule.of(SCHOOL, NOBODY)),
      Map.entry("reports/:reportId", Rule.of(and(OFFICES, WARD_OFFICER, PRINCIPAL, CLERK), OFFICES)),
      Map.entry("reports/:reportId/likeness", Rule.of(and(OFFICES, WARD_OFFICER, PRINCIPAL, CLERK), OFFICES)),
      Map.entry("review", Rule.of(and(OFFICES, WARD_OFFICER))),
      Map.entry("quality", Rule.of(and(OFFICES, WARD_OFFICER))),
      Map.entry("review/setting", Rule.of(EnumSet.of(DISTRICT_LEADER, ADMINISTRATOR))),
      Map.entry("periods", Rule.of(OFFICES)),
      Map.entry("periods/plan", Rule.of(EnumSet.of(DISTRICT_OFFICER, DISTRICT_LEADER))),
      Map.entry("periods/request", Rule.of(EnumSet.of(DISTRICT_OFFICER, DISTRICT_LEADER))),
      Map.entry("periods/:period", Rule.of(OFFICES)),
      Map.entry("periods/:period/edit", Rule.of(EnumSet.of(DISTRICT_OFFICER, DISTRICT_LEADER))),
      Map.entry("forms", Rule.of(OFFICES)),
      Map.entry("forms/:validFrom", Rule.of(OFFICES)),
      Map.entry("exports", Rule.of(EVERYBODY)),
      Map.entry("account", Rule.of(EVERYBODY)),
      Map.entry("accounts", Rule.of(EnumSet.of(ADMINISTRATOR))),
      Map.entry("accounts/import", Rule.of(EnumSet.of(ADMINISTRATOR))),
      Map.entry("accounts/:id", Rule.of(EnumSet.of(ADMINISTRATOR))),
      Map.entry("password/:secret", new Rule(EVERYBODY, EVERYBODY, true)),
      Map.entry("audit", Rule.of(EnumSet.of(ADMINISTRATOR, AUDITOR))),
      Map.entry("issues", Rule.of(and(OFFICES, WARD_OFFICER, PRINCIPAL, CLERK))),
      Map.entry("issues/request", Rule.of(EnumSet.of(DISTRICT_OFFICER, DISTRICT_LEADER))),
      Map.entry("issues/balance", Rule.of(and(OFFICES, WARD_OFFICER, PRINCIPAL, CLERK), OFFICES)),
      Map.entry("issues/behind", Rule.of(and(OFFICES, WARD_OFFICER, PRINCIPAL, CLERK), OFFICES)),
      Map.entry("issues/:issueId", Rule.of(and(OFFICES, WARD_OFFICER, PRINCIPAL, CLERK), OFFICES)));

  /** That of submitting reports in time. */
  private static final String OBLIGATION = "01990000-0000-7000-8000-000000000201";

  private static final Set<String> CLOSED = Set.of("DeniedView", "NotFoundView", "FailureView", "SignInView");

  @Autowired Given given;
  @Autowired TwoSchools scene;
  @Autowired SummaryReports summaries;

  private UUID summary;

  @BeforeEach
  void layTheScene() {
    scene.lay();
    summary = issuedSummary();
  }

  private UUID issuedSummary() {
    Person officer = given.signedIn(scene.people().get(DISTRICT_OFFICER));
    var report = summaries.open(officer, SummaryFilter.everything().years(2026, 2026));
    var head = new SummaryHead(
        "", "Phòng thử", "01", "BC-PT", "Long Biên", Optional.of(LocalDate.of(2026, 11, 20)), "Sở", "", "Trưởng phòng",
        "Người Ký Thử", List.of("Như trên"));
    summaries.issue(officer, report.id(), summaries.saveHead(officer, report.id(), head, report.version()).version());
    return report.id();
  }

  @Test
  void everyScreenOpensForWhomItIsAndShowsNobodyWhatIsNotTheirs() {
    var templates = templates();
    assertThat(new TreeSet<>(templates)).isEqualTo(new TreeSet<>(RULES.keySet()));
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (String template : templates) {
      for (Side side : scene.sides()) {
        for (Optional<Role> role : TwoSchools.everybody()) {
          cells++;
          check(template, side, role).ifPresent(wrong::add);
        }
      }
    }
    System.out.println("Screens: " + cells + " cells of role, screen and unit, " + wrong.size() + " wrong");
    assertThat(wrong).isEmpty();
  }

  private Optional<String> check(String template, Side side, Optional<Role> role) {
    boolean own = side == scene.own();
    String shown = visit(address(template, side), role.map(scene.people()::get));
    String cell = role.map(Role::name).orElse("STRANGER") + " at " + template + (own ? " of the own unit" : " of another");
    Rule rule = RULES.get(template);
    boolean meant = role.map(known -> (own ? rule.own() : rule.other()).contains(known)).orElse(rule.stranger());
    boolean closed = CLOSED.contains(shown.lines().findFirst().orElseThrow())
        && !(template.equals("sign-in") && role.isEmpty());
    if (closed == meant) {
      return Optional.of(cell + " got " + shown.lines().findFirst().orElseThrow());
    }
    return scene.sides().stream()
        .flatMap(told -> leaks(told, role.map(scene.people()::get), shown))
        .findFirst().map(leak -> cell + " was shown " + leak);
  }

  private static Stream<String> leaks(Side told, Optional<Person> person, String shown) {
    boolean reads = person.filter(reader -> TwoSchools.reads(reader, told)).isPresent();
    boolean counts = person.filter(reader -> TwoSchools.counts(reader, told)).isPresent();
    return Stream.of(
        reads ? Optional.<String>empty() : Optional.of(told.secret()),
        counts ? Optional.<String>empty() : Optional.of(told.school().name()))
        .flatMap(Optional::stream).filter(shown::contains);
  }

  /** The name of the view that came, then everything that it sends to the browser. */
  private String visit(String address, Optional<Person> person) {
    cleanVaadinEnvironment();
    SecurityContextHolder.clearContext();
    person.ifPresent(given::signedIn);
    initVaadinEnvironment();
    try {
      int query = address.indexOf('?');
      UI.getCurrent().navigate(
          query < 0 ? address : address.substring(0, query),
          QueryParameters.fromString(query < 0 ? "" : address.substring(query + 1)));
    } catch (RuntimeException refused) {
      return "FailureView\n" + refused.getMessage();
    }
    HasElement view = getCurrentView();
    var shown = new StringBuilder(((Component) view).getClass().getSimpleName()).append('\n');
    collect(UI.getCurrent().getElement(), shown);
    return shown.toString();
  }

  private static void collect(Element element, StringBuilder shown) {
    if (element.isTextNode()) {
      shown.append(element.getText()).append('\n');
      return;
    }
    element.getAttributeNames().forEach(name -> shown.append(element.getAttribute(name)).append('\n'));
    element.getPropertyNames().forEach(name -> shown.append(element.getPropertyRaw(name)).append('\n'));
    element.getChildren().forEach(child -> collect(child, shown));
  }

  private Set<String> templates() {
    return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
        .map(route -> route.getTemplate()).collect(Collectors.toCollection(TreeSet::new));
  }

  private String address(String template, Side side) {
    if (template.equals("accounts/:id")) {
      return "accounts/" + side.school().principal().id();
    }
    if (template.equals("obligations/:id")) {
      return "obligations/" + OBLIGATION;
    }
    if (template.equals("periods/:period/edit")) {
      return "periods/2026-DX1/edit";
    }
    String address = template
        .replace(":validFrom", "2021-01-01")
        .replace(":code", side.school().code())
        .replace(":reportId", side.report().toString())
        .replace(":report", summary.toString())
        .replace(":issueId", side.issue().toString())
        .replace(":period", "2026-H2")
        .replace(":secret", "khong-co")
        .replace(":id", side.report().toString());
    return switch (template) {
      case "issues/request" -> address + "?school=" + side.school().code();
      case "issues/balance", "issues/behind" ->
          address + "?figure=issues.open&from=2026&to=2026&school=" + side.school().code();
      case "summary-reports/:report/differences" -> address + "?from=1&to=1";
      case "compare" -> address + "?by=school&measure=activities&ward=" + side.school().ward();
      case "pivot" -> address + "?rows=school&columns=year&ward=" + side.school().ward();
      case "overview", "overview/heat-map", "schools", "city", "compliance" ->
          address + "?ward=" + side.school().ward();
      case "compliance/verdicts" -> address + "?from=2026&to=2026&school=" + side.school().code();
      case "reports/:reportId/likeness" -> address + "?with=other";
      case "overview/by-school", "lines" -> address + "?figure=activities&from=2026&to=2026&school=" + side.school().code();
      default -> address;
    };
  }

  private static Set<Role> and(Set<Role> roles, Role... more) {
    Set<Role> all = EnumSet.copyOf(roles);
    all.addAll(List.of(more));
    return all;
  }
}
