package pledge.live;

import java.util.Collection;

/** Carries hints to every node that may hold a socket of the audience. In one process: directly. */
public interface HintBroker {

  void send(Collection<Audience> audiences, Hint hint);
}
