package vn.mangnon.organisation;

/** The level of a school. */
public enum Level { KINDERGARTEN, PRIMARY, LOWER_SECONDARY }
