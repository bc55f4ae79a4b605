package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.School;
import vn.mangnon.summary.Finding;
import vn.mangnon.summary.FindingFilter;
import vn.mangnon.summary.FindingKind;
import vn.mangnon.summary.FindingStanding;
import vn.mangnon.summary.Findings;
import vn.mangnon.summary.SummaryFilter;

/** What one school's reports of this year and the last leave open to question: for itself, and for who asks it. */
public class SchoolFindings extends Div {

  private static final int SHOWN = 8;
  private static final Set<FindingStanding> OPEN =
      EnumSet.of(FindingStanding.NEW, FindingStanding.ASKED, FindingStanding.ANSWERED);
  /** The school has its own pages for what it has not submitted, and nothing to check about a late day. */
  private static final Set<FindingKind> TO_CHECK =
      EnumSet.complementOf(EnumSet.of(FindingKind.MISSING, FindingKind.LATE));

  private final Findings findings;
  private final FindingWords words;
  private final Person person;
  private final School school;
  private final boolean own;
  private final FindingFilter filter;
  private final int thisYear;

  public SchoolFindings(Findings findings, FindingWords words, Person person, School school, int thisYear) {
    this.findings = findings;
    this.words = words;
    this.person = person;
    this.school = school;
    this.thisYear = thisYear;
    own = person.schools().contains(school.id());
    var ofSchool = FindingFilter
        .of(SummaryFilter.everything().years(thisYear - 1, thisYear).school(java.util.Optional.of(school.id())))
        .standings(OPEN);
    filter = own ? ofSchool.kinds(TO_CHECK) : ofSchool;
    addClassName("school-findings");
    show();
  }

  private void show() {
    removeAll();
    List<Finding> found = findings.page(person, filter, 0, SHOWN + 1);
    setVisible(!found.isEmpty() || !own);
    if (found.isEmpty()) {
      add(new Panel(Words.text("quality.of-school"), new Paragraph(Words.text("quality.of-school.none"))));
      return;
    }
    var list = new FindingList(findings, words.now(), person, this::show);
    list.show(found.subList(0, Math.min(SHOWN, found.size())));
    var panel = own
        ? new Panel(Words.text("quality.to-check"), new Paragraph(Words.text("quality.to-check.why")), list)
        : new Panel(Words.text("quality.of-school"), list);
    if (!own) {
      panel.add(all());
    }
    add(panel);
  }

  private Anchor all() {
    int places = findings.tally(person, filter).places();
    var all = new Anchor(
        "quality?standing=all&from=" + (thisYear - 1) + "&to=" + thisYear + "&q=" + school.code(),
        Words.text("quality.of-school.all", places));
    all.getElement().setAttribute("router-link", true);
    return all;
  }
}
