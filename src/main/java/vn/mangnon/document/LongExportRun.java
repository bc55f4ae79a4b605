package vn.mangnon.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.account.Accounts;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection;

/**
 * The making of one export: by the program, but with the rights that whoever asked has while it is made. It is written
 * to a file beside the database first and kept in one transaction, so that there is a whole file or none.
 */
@Component
class LongExportRun {

  static final Duration KEPT = Duration.ofDays(7);

  private static final Logger log = LoggerFactory.getLogger(LongExportRun.class);
  private static final int BYTES_OF_A_PART = 1 << 20;
  private static final long BETWEEN_WORDS = TimeUnit.SECONDS.toNanos(1);

  private final LongExportRepository repository;
  private final ExportMakers makers;
  private final Accounts accounts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LongExportRun(
      LongExportRepository repository, ExportMakers makers, Accounts accounts, PlatformTransactionManager transactions,
      Clock clock) {
    this.repository = repository;
    this.makers = makers;
    this.accounts = accounts;
    // what is told of the making stands, whatever becomes of the transaction in which it is made
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  enum Outcome { OVER, ITS_TURN_COMES }

  /** The program stops: nothing is told of the export, which begins anew when the program runs again. */
  static final class Stopped extends RuntimeException {

    Stopped() {
      super("The program stops", null, false, false);
    }
  }

  Outcome run(UUID id, BooleanSupplier stopping) {
    UUID run = Ids.next();
    boolean begun = byTheProgram(() -> repository.begin(id, run, clock.instant()));
    Optional<LongExport> export = byTheProgram(() -> repository.find(id));
    if (begun) {
      try {
        export.ifPresent(wanted -> make(wanted, run, stopping));
        return Outcome.OVER;
      } catch (Stopped _) {
        return Outcome.ITS_TURN_COMES;
      }
    }
    return export.filter(waiting -> waiting.state().underWay()).isPresent() ? Outcome.ITS_TURN_COMES : Outcome.OVER;
  }

  private void make(LongExport export, UUID run, BooleanSupplier stopping) {
    try {
      Person person = accounts.present(export.account())
          .orElseThrow(() -> Rejection.forbidden("export.no-longer-allowed"));
      CurrentPerson.actAs(person, () -> make(export, export.order(), person, run, stopping));
    } catch (Progress.Cancelled _) {
      log.debug("Export {} was called off", export.id());
    } catch (Rejection refused) {
      fail(export, run, refused.key(), refused.arguments().stream()
          .map(argument -> argument instanceof LocalText text ? text.in(export.language()) : String.valueOf(argument))
          .toList());
    } catch (Throwable failure) {
      // an error too, such as too little memory: begun again and again, it would never end
      if (stopping.getAsBoolean()) {
        throw new Stopped();
      }
      String reference = UUID.randomUUID().toString().substring(0, 8);
      log.error("Failure {}: export {} could not be made", reference, export.id(), failure);
      fail(export, run, "export.failed", List.of(reference));
    }
  }

  private <O extends ExportOrder> void make(
      LongExport export, O order, Person person, UUID run, BooleanSupplier stopping) {
    ExportMaker<O> maker = makers.of(order);
    maker.check(person, order);
    try {
      Path file = Files.createTempFile("mangnon-export", ".part");
      try {
        try (var target = new BufferedOutputStream(Files.newOutputStream(file))) {
          maker.make(person, order, export.language(), target, progress(export.id(), run, stopping));
        }
        String name = maker.fileName(order, export.language());
        keep(export.id(), run, name, maker.mediaType(), file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Told at most once a second, and each time whether it is still wanted. */
  private Progress progress(UUID id, UUID run, BooleanSupplier stopping) {
    long[] lastTold = {System.nanoTime() - BETWEEN_WORDS};
    return (done, of) -> {
      if (stopping.getAsBoolean()) {
        throw new Stopped();
      }
      long now = System.nanoTime();
      if (now - lastTold[0] >= BETWEEN_WORDS) {
        lastTold[0] = now;
        if (!byTheProgram(() -> repository.reached(id, run, done, of))) {
          throw new Progress.Cancelled();
        }
      }
    };
  }

  private void keep(UUID id, UUID run, String name, String mediaType, Path file) throws IOException {
    long size = Files.size(file);
    var now = clock.instant();
    boolean kept = byTheProgram(() -> {
      if (!repository.ready(id, run, new LongExport.File(name, mediaType, size, now.plus(KEPT), Optional.empty()), now)) {
        return false;
      }
      try (var source = Files.newInputStream(file)) {
        int number = 0;
        for (byte[] part = source.readNBytes(BYTES_OF_A_PART); part.length > 0; part = source.readNBytes(BYTES_OF_A_PART)) {
          repository.insertPart(id, number++, part);
        }
        return true;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
    if (!kept) {
      throw new Progress.Cancelled();
    }
  }

  private void fail(LongExport export, UUID run, String key, List<String> arguments) {
    byTheProgram(() -> {
      repository.fail(export.id(), run, new LongExport.Failure(key, arguments), clock.instant());
      return true;
    });
  }

  /** Takes away the files whose time is over. */
  void expire() {
    byTheProgram(() -> {
      repository.expire(clock.instant());
      return true;
    });
  }

  private <T> T byTheProgram(Supplier<T> work) {
    return ActingScope.callAsProgram(() -> transaction.execute(_ -> work.get()));
  }
}
