package vn.mangnon.compliance;

/**
 * A part of a report that can be there or not. Shortcomings are none of them: a submitted report that names none says
 * that there are none.
 */
public enum Section {
  COMMUNICATION, ACTIVITIES, TRAININGS, INDICATORS, FUNDING, STRENGTHS, ATTACHMENT;

  /** Where the report tells of it. */
  String pointer() {
    return switch (this) {
      case COMMUNICATION -> "/communication/text";
      case ACTIVITIES -> "/activities";
      case TRAININGS -> "/trainings";
      case INDICATORS -> "/indicators";
      case FUNDING -> "/funding";
      case STRENGTHS -> "/strengths";
      case ATTACHMENT -> "/evidence";
    };
  }
}
