package vn.mangnon.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.shared.Rejection;

/** Calls that a client may repeat under a key of its own: done once, answered each time in the same way. */
@Service
class IdempotentCalls {

  private final IdempotentCallRepository repository;
  private final TransactionTemplate transaction;
  private final Clock clock;

  IdempotentCalls(IdempotentCallRepository repository, TransactionTemplate transaction, Clock clock) {
    this.repository = repository;
    this.transaction = transaction;
    this.clock = clock;
  }

  record Call(UUID account, String key, String requestSha256) {}

  record Answer(int status, Optional<String> location, Optional<String> etag, String body) {

    boolean done() {
      return status < 300;
    }
  }

  /** The work of a call, which answers instead of throwing. */
  interface Work {
    Answer perform() throws Exception;
  }

  /**
   * Empty where the work was performed now and has answered itself. What it did and its answer are kept in one
   * transaction; a refusal does nothing and is not kept, so that the call can be made again.
   */
  Optional<Answer> perform(Call call, Work work) {
    return transaction.execute(status -> {
      repository.lock(call.account(), call.key());
      var earlier = repository.earlier(call.account(), call.key());
      if (earlier.isPresent()) {
        if (!earlier.get().requestSha256().equals(call.requestSha256())) {
          throw Rejection.invalid("api.key-used", List.of());
        }
        return Optional.of(earlier.get().answer());
      }
      Answer answer = perform(work);
      if (answer.done()) {
        repository.insert(call, answer, clock.instant());
      } else {
        status.setRollbackOnly();
      }
      return Optional.empty();
    });
  }

  private static Answer perform(Work work) {
    try {
      return work.perform();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
