package pledge.platform;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions whose work may be refused: a refusal undoes the work, and its record commits. */
public final class Transactions {

  private Transactions() {}

  /** Runs the work in a transaction; a refusal rolls it back. */
  public static <T> Outcome<T> outcome(TransactionTemplate transaction, Supplier<Outcome<T>> work) {
    return outcome(transaction, work, refusal -> {});
  }

  /**
   * As {@link #outcome(TransactionTemplate, Supplier)}, and writes the record of a refusal in a
   * transaction of its own.
   */
  public static <T> Outcome<T> outcome(
      TransactionTemplate transaction, Supplier<Outcome<T>> work, Consumer<Refusal> onRefusal) {
    Outcome<T> outcome =
        transaction.execute(status -> {
          var answer = work.get();
          if (answer instanceof Outcome.Refused<T>) {
            status.setRollbackOnly();
          }
          return answer;
        });
    if (outcome instanceof Outcome.Refused<T>(Refusal refusal)) {
      transaction.executeWithoutResult(status -> onRefusal.accept(refusal));
    }
    return outcome;
  }
}
