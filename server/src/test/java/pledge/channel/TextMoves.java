package pledge.channel;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What was told of text messages, in the order of the commits. */
@Component
class TextMoves {

  private final List<TextMessageMoved> told = new CopyOnWriteArrayList<>();

  @TransactionalEventListener
  void on(TextMessageMoved moved) {
    told.add(moved);
  }

  List<TextState> of(UUID message) {
    return told.stream()
        .filter(moved -> moved.id().equals(message))
        .map(TextMessageMoved::state)
        .toList();
  }
}
