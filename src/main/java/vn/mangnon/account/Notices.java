package vn.mangnon.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told in the product itself, and how much of it is new to them. */
@Service
@Transactional(readOnly = true)
public class Notices {

  /** To somebody who has never looked, older things are not new any more. */
  private static final Duration NEW_AT_MOST = Duration.ofDays(14);

  private final List<NewsSource> sources;
  private final AccountSeenRepository repository;
  private final Clock clock;

  Notices(List<NewsSource> sources, AccountSeenRepository repository, Clock clock) {
    this.sources = sources;
    this.repository = repository;
    this.clock = clock;
  }

  /** What happened since the person last looked. */
  public int unseen(Person person) {
    Instant since = seenUntil(person);
    return sources.stream().mapToInt(source -> source.count(person, since)).sum();
  }

  public Instant seenUntil(Person person) {
    return repository.find(person.id()).orElseGet(() -> clock.instant().minus(NEW_AT_MOST));
  }

  /** From all that tell, the latest first. */
  public List<News> latest(Person person, int limit) {
    return sources.stream()
        .flatMap(source -> source.latest(person, limit).stream())
        .sorted(Comparator.comparing(News::at).reversed())
        .limit(limit)
        .toList();
  }

  /** The person has looked, at what there was until that moment. */
  @Transactional
  public void look(Person person, Instant until) {
    repository.save(person.id(), until);
  }
}
