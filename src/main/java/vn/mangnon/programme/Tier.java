package vn.mangnon.programme;

/** Who set a target. */
public enum Tier { NATIONAL, CITY }
