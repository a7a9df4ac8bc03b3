package pledge.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import pledge.access.AccessForTests;

/** Each test finds the clock at the same instant and no tries counted, whatever went before. */
class ClockReset implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    var program = SpringExtension.getApplicationContext(context);
    program.getBean(SettableClock.class).set(SettableClock.PLAIN_MORNING);
    program.getBean(AccessForTests.class).forgetRates();
  }
}
