package pledge.conversation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;

/** Who is told that a thread has moved on. */
@Component
class ThreadHints {

  private final Live live;

  ThreadHints(Live live) {
    this.live = live;
  }

  void moved(Head head) {
    tell(head, List.of(Audience.visitor(head.identity)));
  }

  /** As {@link #moved}, where the customer has nothing to read. */
  void staffOnly(Head head) {
    tell(head, List.of());
  }

  /** Tells somebody whose conversation it was until now. */
  void moved(StaffId former, Head head) {
    live.hint(Audience.staff(former), new Hint(ConversationId.KIND, head.id, head.seq));
  }

  private void tell(Head head, List<Audience> besides) {
    List<Audience> audiences = new ArrayList<>(besides);
    audiences.add(Audience.managers(head.brand));
    if (head.owner != null) {
      audiences.add(Audience.staff(new StaffId(head.owner)));
      if (head.team != null) {
        audiences.add(Audience.leads(new TeamId(head.team)));
      }
    } else if (head.team != null) {
      audiences.add(Audience.team(new TeamId(head.team)));
    }
    live.hint(audiences, new Hint(ConversationId.KIND, head.id, head.seq));
  }
}
