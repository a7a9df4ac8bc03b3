package pledge.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketStateTest {

  @Test
  void theMovesAreTheseAndNoOthers() {
    Map<TicketState, Set<TicketState>> moves = new EnumMap<>(TicketState.class);
    moves.put(
        TicketState.NEW, EnumSet.of(TicketState.OPEN, TicketState.WAITING, TicketState.SOLVED));
    moves.put(TicketState.OPEN, EnumSet.of(TicketState.WAITING, TicketState.SOLVED));
    moves.put(TicketState.WAITING, EnumSet.of(TicketState.OPEN, TicketState.SOLVED));
    moves.put(TicketState.SOLVED, EnumSet.of(TicketState.OPEN, TicketState.CLOSED));
    moves.put(TicketState.CLOSED, EnumSet.of(TicketState.OPEN));
    moves.put(TicketState.MERGED, EnumSet.noneOf(TicketState.class));
    for (var from : TicketState.values()) {
      assertThat(Arrays.stream(TicketState.values()).filter(from::mayBecome))
          .as("moves from %s", from)
          .containsExactlyInAnyOrderElementsOf(moves.get(from));
    }
  }
}
