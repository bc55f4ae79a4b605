package vn.mangnon.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Category;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** What a caller wants counted, as it stands in the query. */
record SummaryParameters(
    @Parameter(description = "First year, 2021 where absent") @Nullable Integer from,
    @Parameter(description = "Last year, 2030 where absent") @Nullable Integer to,
    @Parameter(description = "calendar or school: which year 'year' is; a school year is known by its first year")
    @Nullable String calendar,
    @Parameter(description = "Any of school, ward, level, ownership, year, period, category, between commas; "
        + "school,year where absent; the total alone where empty")
    @Nullable String by,
    @Parameter(description = "Code of a school") @Nullable String school,
    @Parameter(description = "Code or id of a ward") @Nullable String ward,
    @Parameter(description = "KINDERGARTEN, PRIMARY or LOWER_SECONDARY") @Nullable String level,
    @Parameter(description = "PUBLIC or PRIVATE") @Nullable String ownership,
    @Parameter(description = "Code of a period") @Nullable String period,
    @Parameter(description = "Category of activities and issues") @Nullable String category,
    @Parameter(description = "accepted: from accepted reports alone; received, where absent: from all submitted ones")
    @Nullable String state) {

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2200;
  private static final Set<Dimension> USUAL = EnumSet.of(Dimension.SCHOOL, Dimension.YEAR);

  private enum Counting { RECEIVED, ACCEPTED }

  /** The filter as it was understood, for the answer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Echo(
      int from, int to, String calendar, List<String> by, @Nullable String school, @Nullable String ward,
      @Nullable String level, @Nullable String ownership, @Nullable String period, @Nullable String category,
      String state) {}

  SummaryFilter filter(Scope scope, Schools schools, Periods periods) {
    int first = from == null ? SummaryFilter.FIRST_YEAR : from;
    int last = to == null ? SummaryFilter.LAST_YEAR : to;
    if (first < EARLIEST || last > LATEST || first > last) {
      throw Parameters.refusal("from", "api.bad-years", String.valueOf(EARLIEST), String.valueOf(LATEST));
    }
    return new SummaryFilter(
        first, last,
        given(calendar).map(kind -> Parameters.constant("calendar", kind, YearKind.class)).orElse(YearKind.CALENDAR),
        by == null ? USUAL : Parameters.listed("by", by, Dimension.class),
        given(school).map(code -> schools.find(scope, code).id()),
        given(ward).map(codeOrId -> ward(scope, schools, codeOrId)),
        given(level).map(name -> Parameters.constant("level", name, Level.class)),
        given(ownership).map(name -> Parameters.constant("ownership", name, Ownership.class)),
        given(period).map(code -> periods.find(code).id()),
        given(category).map(name -> Parameters.constant("category", name, Category.class)),
        given(state).map(name -> Parameters.constant("state", name, Counting.class))
            .orElse(Counting.RECEIVED) == Counting.ACCEPTED);
  }

  /** Codes of wards were used again with other boundaries, so a code may stand for more than one. */
  private static UUID ward(Scope scope, Schools schools, String codeOrId) {
    var found = schools.wards(scope).stream()
        .filter(ward -> ward.code().equals(codeOrId) || ward.id().toString().equals(codeOrId))
        .map(School.Ward::id)
        .toList();
    return switch (found.size()) {
      case 0 -> throw Parameters.refusal("ward", "api.no-ward");
      case 1 -> found.getFirst();
      default -> throw Parameters.refusal("ward", "api.ambiguous-ward",
          String.join(", ", found.stream().map(UUID::toString).toList()));
    };
  }

  Echo echo(SummaryFilter filter) {
    return new Echo(
        filter.from(), filter.to(), lower(filter.calendar()),
        filter.by().stream().sorted().map(SummaryParameters::lower).toList(),
        given(school).orElse(null), given(ward).orElse(null),
        filter.level().map(Level::name).orElse(null), filter.ownership().map(Ownership::name).orElse(null),
        given(period).orElse(null),
        filter.category().map(Category::name).orElse(null),
        lower(filter.acceptedOnly() ? Counting.ACCEPTED : Counting.RECEIVED));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
