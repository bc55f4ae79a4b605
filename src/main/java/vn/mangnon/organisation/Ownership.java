package vn.mangnon.organisation;

/** Who runs a school. */
public enum Ownership { PUBLIC, PRIVATE }
