package vn.mangnon.summary;

import java.util.Optional;
import vn.mangnon.report.ParticipantGroup;

/** A number of people or children that reports give, of which shares are made; each is a column of the read model. */
enum Reported {
  INFORMED_MANAGERS("PEOPLE_INFORMED", ParticipantGroup.MANAGERS),
  INFORMED_TEACHERS("PEOPLE_INFORMED", ParticipantGroup.TEACHERS),
  INFORMED_STAFF("PEOPLE_INFORMED", ParticipantGroup.STAFF),
  INFORMED_PUPILS("PEOPLE_INFORMED", ParticipantGroup.PUPILS),
  INFORMED_PARENTS("PEOPLE_INFORMED", ParticipantGroup.PARENTS),
  TRAINED_MANAGERS("PEOPLE_TRAINED", ParticipantGroup.MANAGERS),
  TRAINED_TEACHERS("PEOPLE_TRAINED", ParticipantGroup.TEACHERS),
  TRAINED_STAFF("PEOPLE_TRAINED", ParticipantGroup.STAFF),
  CHILDREN_WORKING("CHILDREN_WORKING"),
  CHILDREN_NOTIFIED("CHILDREN_NOTIFIED"),
  CHILDREN_SUPPORTED("CHILDREN_SUPPORTED"),
  CHILDREN_IN_EDUCATION("CHILDREN_IN_EDUCATION");

  final String indicator;
  final Optional<ParticipantGroup> group;

  Reported(String indicator) {
    this.indicator = indicator;
    this.group = Optional.empty();
  }

  Reported(String indicator, ParticipantGroup group) {
    this.indicator = indicator;
    this.group = Optional.of(group);
  }
}
