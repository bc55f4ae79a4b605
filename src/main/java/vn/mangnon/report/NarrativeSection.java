package vn.mangnon.report;

/** The parts of a report that are told in words. */
public enum NarrativeSection {
  COMMUNICATION, ACTIVITIES, TRAININGS, FUNDING, STRENGTHS, SHORTCOMINGS, RECOMMENDATIONS
}
