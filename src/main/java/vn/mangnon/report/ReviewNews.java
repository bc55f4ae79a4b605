package vn.mangnon.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.News;
import vn.mangnon.account.NewsSource;
import vn.mangnon.account.Person;

/** Tells the people of a school what the district decided on their reports and said to places in them. */
@Component
@Transactional(readOnly = true)
class ReviewNews implements NewsSource {

  private final ReviewNewsQuery query;

  ReviewNews(ReviewNewsQuery query) {
    this.query = query;
  }

  @Override
  public int count(Person person, Instant since) {
    return person.schools().isEmpty()
        ? 0
        : query.countDecisions(person.schools(), person.id(), since)
            + query.countCommented(person.schools(), person.id(), since);
  }

  @Override
  public List<News> latest(Person person, int limit) {
    return person.schools().isEmpty()
        ? List.of()
        : Stream.concat(
                query.decisions(person.schools(), person.id(), limit).stream(),
                query.commented(person.schools(), person.id(), limit).stream())
            .sorted(Comparator.comparing(News::at).reversed())
            .limit(limit)
            .toList();
  }
}
