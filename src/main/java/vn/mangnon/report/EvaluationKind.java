package vn.mangnon.report;

/** The three lists of section IV. */
public enum EvaluationKind { STRENGTH, SHORTCOMING, RECOMMENDATION }
