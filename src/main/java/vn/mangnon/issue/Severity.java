package vn.mangnon.issue;

/** How much an issue weighs. */
public enum Severity { LOW, MEDIUM, HIGH }
