package pledge.customer;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * What a room knows of people. Every room that keeps anything about customers answers for its own
 * tables: how much there is, all of it as a file, and its end. A room without an answer keeps
 * nothing personal; a test walks all tables to see that this is true.
 */
public interface PersonalData {

  /** How much of each kind there is of this person here; kinds without anything are left out. */
  List<Holding> holdings(Person person);

  /** Writes everything about this person; inside a read-only transaction of one instant. */
  void export(Person person, Archive archive) throws IOException;

  /**
   * Removes what tells who this person is, and every text of theirs and to them. Ids, codes and
   * instants stay, so that the ledger's figures stay whole. Inside the caller's transaction; done
   * again it changes nothing.
   */
  void erase(Person person, Instant now);

  /**
   * Something of a person that a room keeps.
   *
   * @param kind in the plural, such as {@code conversations}
   * @param open how many of them still go on; nobody is erased while something does
   */
  record Holding(String kind, long count, long open) {

    public static Holding of(String kind, long count) {
      return new Holding(kind, count, 0);
    }
  }
}
