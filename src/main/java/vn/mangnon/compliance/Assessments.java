package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.List;

/** A page of verdicts, how many there are of them, and the score that all of them add up to. */
public record Assessments(
    LocalDate asOf, ComplianceFilter filter, List<Assessment> assessments, long count, Score score) {}
