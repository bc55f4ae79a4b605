package vn.mangnon.programme;

/** How an indicator's values of several periods or schools become one. */
public enum Aggregation { SUM, LAST, MAXIMUM, YES_SHARE }
