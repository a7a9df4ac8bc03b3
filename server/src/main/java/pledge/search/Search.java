package pledge.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.platform.BadInput;

/**
 * Looks for words in everything the asker may see, the newest first. The index says what may fit;
 * the room opens it by its own rule, and the words are looked for once more in the text as it is
 * now. What may not be seen is neither opened nor counted.
 */
@Component
public class Search {

  /** Opened for one answer at most: then it is told how far it got, and the next page goes on. */
  private static final int MOST_OPENED = 2_000;

  /** Few at first; where little of them fits, as many again as so far. */
  private static final int OPENED_AT_ONCE = 500;

  /** Nothing is older. */
  public static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

  /** Nothing is later, however far ahead of ours another machine's clock may be. */
  public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final JdbcClient jdbc;
  private final Map<String, Searchable> rooms;

  Search(JdbcClient jdbc, List<Searchable> rooms) {
    this.jdbc = jdbc;
    this.rooms = rooms.stream().collect(Collectors.toMap(Searchable::kind, room -> room));
  }

  /**
   * @param kinds of passages; empty: all there are
   * @param from not before
   * @param to before
   * @param after the {@code next} of an answer to the same question
   */
  public record Asked(
      Actor who,
      String words,
      Set<String> kinds,
      @Nullable String channel,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String after,
      int limit) {}

  /** One that fits. */
  public record Found(String kind, Opened passage, Excerpt excerpt) {}

  /**
   * @param next where to go on; null when all was looked at
   * @param lookedBackTo the oldest passage looked at so far; null when all was looked at
   */
  public record Page(List<Found> items, @Nullable String next, @Nullable Instant lookedBackTo) {}

  /** Refuses what is no question of ours with {@link BadInput}. */
  public Page find(Asked asked) {
    var wanted = Wanted.of(asked.words());
    var held = held(asked);
    var bound = bound(asked);
    if (wanted.isEmpty() || held.isEmpty()) {
      return new Page(List.of(), null, null);
    }
    var tokens = new ArrayList<>(wanted.get().tokens());
    if (asked.channel() != null) {
      tokens.add(Tokens.channel(asked.channel()));
    }
    var walk = new Walk(jdbc, tokens, held, bound, asked.from());
    List<Found> items = new ArrayList<>();
    int opened = 0;
    for (var batch = walk.next(); !batch.isEmpty(); batch = walk.next()) {
      for (int from = 0; from < batch.size(); ) {
        int size = Math.min(OPENED_AT_ONCE, Math.max(2 * (asked.limit() + 1), opened));
        var some = batch.subList(from, Math.min(batch.size(), from + size));
        items.addAll(open(asked.who(), wanted.get(), some));
        from += some.size();
        opened += some.size();
        if (items.size() > asked.limit()) {
          var shown = List.copyOf(items.subList(0, asked.limit()));
          var last = shown.getLast().passage();
          return page(shown, new Walk.Bound(last.at(), last.place().work(), last.place().seq()));
        }
        if (opened >= MOST_OPENED) {
          return page(items, some.getLast().bound());
        }
      }
    }
    return new Page(items, null, null);
  }

  private static Page page(List<Found> items, Walk.Bound end) {
    return new Page(items, Cursor.text(end), end.at());
  }

  private List<Integer> held(Asked asked) {
    Set<Integer> held = new HashSet<>();
    rooms.forEach((kind, room) -> {
      if (asked.kinds().isEmpty() || asked.kinds().contains(kind)) {
        room.keys(asked.who()).forEach(key -> held.add(Tokens.key(kind, key)));
      }
    });
    return List.copyOf(held);
  }

  private static Walk.Bound bound(Asked asked) {
    var top = Walk.Bound.before(asked.to() == null ? NEVER : asked.to());
    if (asked.after() == null || asked.after().isEmpty()) {
      return top;
    }
    var bound = Cursor.parse(asked.after());
    return bound.at().isBefore(top.at()) ? bound : top;
  }

  /** What fits of these, in their order. */
  private List<Found> open(Actor who, Wanted wanted, List<Walk.Candidate> candidates) {
    Map<Place, Opened> opened = new HashMap<>();
    candidates.stream()
        .collect(Collectors.groupingBy(Walk.Candidate::kind))
        .forEach((kind, some) -> opened.putAll(opened(kind, who, some)));
    List<Found> found = new ArrayList<>();
    for (var candidate : candidates) {
      var passage = opened.get(candidate.place());
      if (passage != null) {
        var spans = wanted.in(passage.text());
        if (!spans.isEmpty()) {
          found.add(new Found(candidate.kind(), passage, Excerpt.of(passage.text(), spans)));
        }
      }
    }
    return found;
  }

  private Map<Place, Opened> opened(String kind, Actor who, Collection<Walk.Candidate> candidates) {
    var room = rooms.get(kind);
    return room == null
        ? Map.of()
        : room.open(who, candidates.stream().map(Walk.Candidate::place).toList()).stream()
            .collect(Collectors.toMap(Opened::place, passage -> passage));
  }

  /** How a place in the answer travels. */
  private static final class Cursor {

    private Cursor() {}

    static String text(Walk.Bound bound) {
      return bound.at() + "_" + bound.work() + "_" + bound.seq();
    }

    static Walk.Bound parse(String text) {
      var parts = text.split("_", -1);
      try {
        if (parts.length == 3) {
          var at = Instant.parse(parts[0]);
          if (!at.isBefore(EVER) && at.isBefore(NEVER)) {
            return new Walk.Bound(at, UUID.fromString(parts[1]), Long.parseLong(parts[2]));
          }
        }
      } catch (DateTimeException | IllegalArgumentException e) {
        // refused below like every other text that isn't one of ours
      }
      throw new BadInput("after", "is not a cursor this list gave");
    }
  }
}
