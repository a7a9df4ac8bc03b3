package pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The whole way of a matter, the live floor, and every screen by keys, barriers and bad networks.
 */
class JourneyTest extends BrowserPlays {

  /** The barriers are looked for on screens that have something to show. */
  @Override
  boolean withShopsDay() {
    return true;
  }

  /** Shop page, chat, assistant, person, ticket, solved, rated, evidence on the board. */
  @Test
  @Order(1)
  void aCustomerGoesTheWholeWayAndTheBoardShowsIt() throws Exception {
    walk("journey", "the whole way was gone");
    try (Stream<Path> taken = Files.list(PICTURES.resolve("journey"))) {
      assertThat(taken.filter(file -> file.toString().endsWith(".png"))).hasSizeGreaterThan(8);
    }
  }

  /** The wall, a look in, a whisper; handed on, one step back, taken over. */
  @Test
  @Order(2)
  void aConversationChangesHandsAndTheSupervisorSees() throws Exception {
    walk("floor", "everybody knew whose it was");
  }

  @Test
  @Order(3)
  void theDeskIsWorkedByKeysAloneAndTellsOfNewWork() throws Exception {
    walk("keyboard", "no hand left the keyboard");
  }

  @Test
  @Order(4)
  void noScreenKeepsAnybodyOut() throws Exception {
    walk("accessibility", "nobody is kept out");
  }

  /** Seen large, heard in place, answered with a picture. */
  @Test
  @Order(5)
  void aPictureAndAVoiceNoteGoFromTheShopsPageToTheDesk() throws Exception {
    walk("media", "the picture and the voice note arrived");
  }

  /** Two accounts of one customer: previewed, merged, parted again. */
  @Test
  @Order(6)
  void twoRecordsOfOneCustomerAreMergedAndPartedAgain() throws Exception {
    walk("customer", "two were one, and two again");
  }

  /** Off line, dropping, silent, asleep, in two tabs; and two people on one ticket. */
  @Test
  @Order(7)
  void whateverTheNetworkDoesNothingIsLostAndNothingComesTwice() throws Exception {
    walk("network", "nothing was lost, nothing came twice");
  }
}
