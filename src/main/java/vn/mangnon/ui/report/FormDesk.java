package vn.mangnon.ui.report;

import java.util.List;
import vn.mangnon.issue.Issue;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Precedent;

/**
 * What lies beside the form while it is filled.
 *
 * @param indicators those that the form of the report's period asks for
 * @param outstanding issues of the school that are not closed
 * @param edited is run after each change that the person makes
 */
record FormDesk(
    List<Indicator> indicators, Precedent precedent, List<Issue> outstanding, Attachments attachments,
    Runnable edited) {}
