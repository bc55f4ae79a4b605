package vn.mangnon.account;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Rejection.Problem;

/** What people keep of a screen under a name, for themselves or for everybody of their office. */
@Service
@Transactional(readOnly = true)
public class SavedViews {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_QUERY = 2_000;

  private final SavedViewRepository repository;
  private final Clock clock;

  SavedViews(SavedViewRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** The person's own ones and those that colleagues share, of that screen, in the order of their names. */
  public List<SavedView> list(Person person, String screen) {
    return repository.list(person.id(), units(person), screen);
  }

  /** The units whose people the person may share with. */
  public List<SavedView.Unit> offices(Person person) {
    return repository.units(units(person));
  }

  /**
   * Keeps an address under a name.
   *
   * @param id made by whoever asks, so that the same asked twice is kept once
   */
  @Transactional
  public SavedView save(
      Person person, UUID id, String name, String screen, String query, Optional<UUID> sharedWith) {
    String plain = named(name);
    if (query.length() > LONGEST_QUERY) {
      throw Rejection.conflict("saved-view.too-long");
    }
    mayShare(person, sharedWith);
    if (repository.find(id).filter(kept -> kept.isOf(person)).isEmpty()) {
      if (!repository.insert(id, person.id(), plain, screen, query, sharedWith, clock.instant())) {
        throw taken();
      }
    }
    return own(person, id);
  }

  @Transactional
  public SavedView change(Person person, UUID id, String name, Optional<UUID> sharedWith) {
    own(person, id);
    String plain = named(name);
    mayShare(person, sharedWith);
    if (!repository.update(id, plain, sharedWith)) {
      throw taken();
    }
    return own(person, id);
  }

  /** What was removed can be saved again under the same id. */
  @Transactional
  public SavedView remove(Person person, UUID id) {
    SavedView removed = own(person, id);
    repository.delete(id);
    return removed;
  }

  private SavedView own(Person person, UUID id) {
    return repository.find(id).filter(view -> view.isOf(person))
        .orElseThrow(() -> Rejection.notFound("saved-view.none"));
  }

  private static String named(String name) {
    String plain = Normalizer.normalize(name.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
      throw Rejection.invalid("saved-view.cannot-save", List.of(new Problem("/name", "saved-view.name-needed", LONGEST_NAME)));
    }
    return plain;
  }

  private static void mayShare(Person person, Optional<UUID> unit) {
    if (!unit.map(units(person)::contains).orElse(true)) {
      throw Rejection.forbidden("saved-view.not-your-office");
    }
  }

  private static Rejection taken() {
    return Rejection.invalid("saved-view.cannot-save", List.of(new Problem("/name", "saved-view.name-taken")));
  }

  private static Set<UUID> units(Person person) {
    return person.grants().stream().flatMap(grant -> grant.unit().stream()).collect(Collectors.toSet());
  }
}
