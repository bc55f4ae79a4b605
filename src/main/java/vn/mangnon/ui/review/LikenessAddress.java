package vn.mangnon.ui.review;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.report.NarrativeSection;

/** What a report is laid beside, as it stands in the address: {@code ?with=other&part=strengths}. */
record LikenessAddress(With with, Optional<NarrativeSection> part) {

  enum With { LAST, OTHER }

  static LikenessAddress read(QueryParameters address) {
    return new LikenessAddress(
        address.getSingleParameter("with").filter("other"::equals).map(_ -> With.OTHER).orElse(With.LAST),
        address.getSingleParameter("part").flatMap(name -> Arrays.stream(NarrativeSection.values())
            .filter(section -> name(section).equals(name)).findFirst()));
  }

  static LikenessAddress of(With with) {
    return new LikenessAddress(with, Optional.empty());
  }

  LikenessAddress part(NarrativeSection section) {
    return new LikenessAddress(with, Optional.of(section));
  }

  String of(UUID report) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("with", name(with));
    part.ifPresent(section -> parameters.put("part", name(section)));
    return QueueAddress.of("reports/" + report + "/likeness", parameters);
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
