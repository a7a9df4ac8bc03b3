package pledge.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each test finds the clock at the same instant, whatever the one before did to it. */
class ClockReset implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    SpringExtension.getApplicationContext(context)
        .getBean(SettableClock.class)
        .set(SettableClock.PLAIN_MORNING);
  }
}
