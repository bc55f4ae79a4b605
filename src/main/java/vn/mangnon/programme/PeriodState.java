package vn.mangnon.programme;

/** Planned periods oblige nobody yet; open ones take reports; closed ones take corrections of what was received. */
public enum PeriodState { PLANNED, OPEN, CLOSED }
