package vn.mangnon.report;

/** Whom an activity or a training reached. */
public enum ParticipantGroup { MANAGERS, TEACHERS, STAFF, PUPILS, PARENTS, OTHER }
