package pledge.platform;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Things to do once what they speak of is committed; at once where there is no transaction. */
public final class AfterCommit {

  private AfterCommit() {}

  /** Runs {@code action} after the commit of the current transaction, never after a rollback. */
  public static void run(Runnable action) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              action.run();
            }
          });
    } else {
      action.run();
    }
  }
}
