package vn.mangnon.issue;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.News;
import vn.mangnon.account.NewsSource;
import vn.mangnon.account.Person;

/** Tells the people of a school what the district asks of them and what it did about their issues. */
@Component
@Transactional(readOnly = true)
class IssueNews implements NewsSource {

  private final IssueNewsQuery query;

  IssueNews(IssueNewsQuery query) {
    this.query = query;
  }

  @Override
  public int count(Person person, Instant since) {
    return person.schools().isEmpty() ? 0 : query.count(person.schools(), person.id(), since);
  }

  @Override
  public List<News> latest(Person person, int limit) {
    return person.schools().isEmpty() ? List.of() : query.latest(person.schools(), person.id(), limit);
  }
}
