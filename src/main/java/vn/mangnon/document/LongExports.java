package vn.mangnon.document;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.account.Person;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;

/**
 * Files that take long to make: asked for, made in the background, kept for a week. Whoever asked sees them, and nobody
 * else.
 */
@Service
@Transactional(readOnly = true)
public class LongExports {

  /** Days for which a file is kept. */
  public static final int DAYS_KEPT = (int) LongExportRun.KEPT.toDays();

  private static final int MOST_UNDER_WAY = 10;

  private final LongExportRepository repository;
  private final ExportMakers makers;
  private final Exports exports;
  private final Scheduler scheduler;
  private final TransactionTemplate reading;
  private final Clock clock;

  LongExports(
      LongExportRepository repository, ExportMakers makers, Exports exports, Scheduler scheduler,
      PlatformTransactionManager transactions, Clock clock) {
    this.repository = repository;
    this.makers = makers;
    this.exports = exports;
    this.scheduler = scheduler;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.clock = clock;
  }

  /** Has it made; the same asked for again while it is made is the same. */
  @Transactional
  public LongExport ask(Person person, ExportOrder order, Locale asker) {
    Locale language = Texts.supported(asker);
    requireWriter(person);
    makers.of(order).check(person, order);
    Optional<LongExport> before = repository.underWay(person.id(), order, language);
    if (before.isPresent()) {
      return before.get();
    }
    if (repository.countUnderWay(person.id()) >= MOST_UNDER_WAY) {
      throw Rejection.conflict("export.too-many", MOST_UNDER_WAY);
    }
    UUID id = Ids.next();
    if (!repository.insert(id, person.id(), order, language, clock.instant())) {
      return repository.underWay(person.id(), order, language)
          .orElseThrow(() -> Rejection.conflict("export.made-meanwhile"));
    }
    exports.asked(person, id, order, makers.of(order).fileName(order, language));
    scheduler.schedule(SchedulableInstance.of(LongExportTasks.MAKING.instance(id.toString()).build(), clock.instant()));
    beginAfterCommit();
    return find(person, id);
  }

  private void beginAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        scheduler.triggerCheckForDueExecutions();
      }
    });
  }

  /** The person's own, the latest first. */
  public List<LongExport> list(Person person) {
    return repository.list(person.id());
  }

  public LongExport find(Person person, UUID id) {
    return repository.find(id).filter(export -> export.account().equals(person.id()))
        .orElseThrow(() -> Rejection.notFound("export.none"));
  }

  /** How many are ready that the person has not downloaded yet. */
  public int countNew(Person person) {
    return repository.countNew(person.id());
  }

  /** Calls it off; what is over already stays as it is. */
  @Transactional
  public LongExport cancel(Person person, UUID id) {
    requireWriter(person);
    find(person, id);
    repository.cancel(id, clock.instant());
    return find(person, id);
  }

  /** Takes it out of the list, with its file; what is being made is called off. */
  @Transactional
  public void remove(Person person, UUID id) {
    cancel(person, id);
    repository.delete(id);
  }

  /** Has the same made once more, with the figures of now; it takes the place of one that left no file. */
  @Transactional
  public LongExport again(Person person, UUID id) {
    LongExport before = find(person, id);
    if (before.state().underWay()) {
      return before;
    }
    if (before.state() != ExportState.READY) {
      remove(person, id);
    }
    return ask(person, before.order(), before.language());
  }

  /** The file of one that is ready. */
  @Transactional
  public LongExport.File open(Person person, UUID id) {
    LongExport export = find(person, id);
    LongExport.File file = export.file()
        .orElseThrow(() -> Rejection.conflict("export.not-ready", export.state()));
    if (export.state() == ExportState.EXPIRED) {
      throw Rejection.conflict("export.expired");
    }
    exports.downloaded(person, export, file);
    repository.downloaded(id, clock.instant());
    return file;
  }

  /** The content of what {@link #open} gave, part by part: a slow reader holds neither a connection nor the whole. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void write(Person person, UUID id, OutputStream target) throws IOException {
    LongExport.File file = reading.execute(_ -> find(person, id)).file().orElseThrow();
    long written = 0;
    for (int number = 0; written < file.size(); number++) {
      int next = number;
      byte[] part = reading.execute(_ -> repository.part(id, next))
          .orElseThrow(() -> new IOException("The file of export " + id + " was taken away while it was read"));
      target.write(part);
      written += part.length;
    }
  }

  private static void requireWriter(Person person) {
    if (person.readOnly()) {
      throw Rejection.forbidden("export.reading-only");
    }
  }
}
