package vn.mangnon.summary;

/** By what shares and comparisons are told apart. */
public enum Grouping { SCHOOL, WARD, LEVEL, OWNERSHIP }
