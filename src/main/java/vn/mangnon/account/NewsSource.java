package vn.mangnon.account;

import java.time.Instant;
import java.util.List;

/** A module that has something to tell people. */
public interface NewsSource {

  /** How much of it happened after that moment. */
  int count(Person person, Instant since);

  /** The latest first. */
  List<News> latest(Person person, int limit);
}
