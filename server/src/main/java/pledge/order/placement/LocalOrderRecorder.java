package pledge.order.placement;

import java.time.Instant;

/**
 * Places nothing: what was agreed is written down, for a person to type into the order system. What
 * an installation begins with.
 */
final class LocalOrderRecorder implements OrderGateway {

  @Override
  public Answer place(Instruction instruction, Instant now) {
    return new Answer.Noted();
  }

  @Override
  public String name() {
    return "local";
  }
}
