package vn.mangnon.ui.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Assessment;
import vn.mangnon.compliance.Evidence;
import vn.mangnon.compliance.NextStep;
import vn.mangnon.compliance.Place;
import vn.mangnon.programme.Period;

/** What a verdict rests on and what is to be done about it, in words, and where both are for this reader. */
public final class VerdictPlaces {

  private final Map<UUID, Period> periods;
  private final Person reader;

  public VerdictPlaces(List<Period> periods, Person reader) {
    this.periods = periods.stream().collect(Collectors.toMap(Period::id, Function.identity()));
    this.reader = reader;
  }

  public static String words(Evidence evidence) {
    return Words.text(evidence.key(), evidence.arguments().toArray());
  }

  public static String words(NextStep step) {
    return Words.text(step.key(), step.arguments().toArray());
  }

  /** Where the evidence is to be seen: the line of the report or the issue, or else the school's page. */
  public String seen(Assessment assessment) {
    return evidence(assessment).orElse("schools/" + assessment.school().code());
  }

  /** The line of the report or the issue; empty where there is nothing, such as no report. */
  public Optional<String> evidence(Assessment assessment) {
    return assessment.evidence().place().flatMap(place -> switch (place) {
      case Place.InReport(var report, var pointer) -> Optional.of(at("reports/" + report, pointer));
      case Place.OfIssue(var issue) -> Optional.of("issues/" + issue);
      case Place.ReportOf _, Place.OfSchool _ -> Optional.empty();
    });
  }

  /** Where the school takes the next step: the part of the form, or the issue; empty for whoever fills no report. */
  public Optional<String> step(Assessment assessment) {
    return assessment.nextStep().filter(_ -> reader.mayFill(assessment.school().id()))
        .flatMap(NextStep::place)
        .flatMap(place -> switch (place) {
          case Place.InReport(var report, var pointer) -> Optional.of(at("reports/" + report + "/edit", pointer));
          case Place.ReportOf(_, var period, var pointer) ->
              Optional.ofNullable(periods.get(period)).map(known -> at("report/" + known.code(), pointer));
          case Place.OfIssue(var issue) -> Optional.of("issues/" + issue);
          case Place.OfSchool _ -> Optional.empty();
        });
  }

  private static String at(String address, String pointer) {
    return pointer.isEmpty()
        ? address
        : address + "?at=" + URLEncoder.encode(pointer, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
