package pledge.access;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Forgets what was remembered, now and again once the transaction of the caller has ended. */
final class Forget {

  private Forget() {}

  /**
   * Also after a rollback: forgetting what was remembered is never wrong, and within the
   * transaction somebody may have remembered what then didn't come to be.
   */
  static void now(Runnable action) {
    action.run();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              action.run();
            }
          });
    }
  }
}
