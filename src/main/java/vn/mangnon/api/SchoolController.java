package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;

@RestController
@RequestMapping("/api/v1/schools")
@Tag(name = "schools")
class SchoolController {

  private final Schools schools;

  SchoolController(Schools schools) {
    this.schools = schools;
  }

  record SchoolJson(
      String code, String name, String shortName, String symbol, Level level, @Nullable WardJson ward,
      @Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {

    static SchoolJson of(School school) {
      return new SchoolJson(
          school.code(), school.name(), school.shortName(), school.symbol(), school.level(),
          school.ward().map(ward -> new WardJson(ward.id(), ward.code(), ward.name())).orElse(null),
          school.openedOn().orElse(null), school.closedOn().orElse(null));
    }
  }

  /** The id tells wards apart that had the same code at different times. */
  record WardJson(UUID id, String code, String name) {}

  @GetMapping
  @Operation(operationId = "listSchools", summary = "The schools that the caller may see, in the order of their names")
  ResponseEntity<List<SchoolJson>> list(
      @AuthenticationPrincipal Person caller,
      @Parameter(description = "Part of a code or a name, with or without accents")
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "" + Parameters.LIMIT) int limit,
      @Parameter(description = "Code of the last school of the page before")
      @RequestParam(required = false) @Nullable String after) {
    var found = schools.list(caller.scope(), q).stream().map(SchoolJson::of).toList();
    return Page.cut(found, Parameters.limit(limit), after, SchoolJson::code);
  }

  @GetMapping("/{code}")
  @Operation(operationId = "getSchool", summary = "One school")
  SchoolJson get(@AuthenticationPrincipal Person caller, @PathVariable String code) {
    return SchoolJson.of(schools.find(caller.scope(), code));
  }
}
