package pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The screens in a real browser, one after the other on one fresh demo: the whole way of a matter,
 * then every screen asked for barriers, then the desk by keys alone, the network as it is, the
 * floor, a customer. The pictures stay in target/journey.
 */
@TestMethodOrder(OrderAnnotation.class)
class JourneyTest {

  private static final Path PICTURES = Path.of("target", "journey").toAbsolutePath();

  @TempDir private static Path folder;
  private static int port;
  private static Running program;

  @BeforeAll
  static void start() throws Exception {
    port = Running.freePort();
    program = Running.start(port, folder.resolve("data"), "--pledge.demo=true");
    program.awaitReady();
  }

  @AfterAll
  static void stop() throws Exception {
    program.close();
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

  @Test
  @Order(4)
  void noScreenKeepsAnybodyOut() throws Exception {
    walk("accessibility", "nobody is kept out");
  }

  @Test
  @Order(3)
  void theDeskIsWorkedByKeysAloneAndTellsOfNewWork() throws Exception {
    walk("keyboard", "no hand left the keyboard");
  }

  /** Off line, dropping, silent, asleep, in two tabs; and two people on one ticket. */
  @Test
  @Order(7)
  void whateverTheNetworkDoesNothingIsLostAndNothingComesTwice() throws Exception {
    walk("network", "nothing was lost, nothing came twice");
  }

  /** Asked for from a line of an order, judged with its reasons, looked at, paid back. */
  @Test
  @Order(6)
  void goodsComeBackFromTheReasonToTheMoney() throws Exception {
    walk("aftersales", "the money is back");
  }

  /** At phone size: the reason, the goods with a picture, the verdict, the money. */
  @Test
  @Order(6)
  void aClerkSettlesAReturnAtTheCounter() throws Exception {
    walk("counter", "settled at the counter");
  }

  /** Seen large, heard in place, answered with a picture. */
  @Test
  @Order(5)
  void aPictureAndAVoiceNoteGoFromTheShopsPageToTheDesk() throws Exception {
    walk("media", "the picture and the voice note arrived");
  }

  /** The wall, a look in, a whisper; handed on, one step back, taken over. */
  @Test
  @Order(2)
  void aConversationChangesHandsAndTheSupervisorSees() throws Exception {
    walk("floor", "everybody knew whose it was");
  }

  /** Two accounts of one customer: previewed, merged, parted again. */
  @Test
  @Order(6)
  void twoRecordsOfOneCustomerAreMergedAndPartedAgain() throws Exception {
    walk("customer", "two were one, and two again");
  }

  /** Ways out offered, chosen on a phone by the link in the chat, and gone on with. */
  @Test
  @Order(8)
  void aWayOutIsChosenOnAPhone() throws Exception {
    walk("options", "the customer chose on the phone");
  }

  /** Beyond the limit: asked for, granted by somebody with more authority, written down. */
  @Test
  @Order(9)
  void aCompensationBeyondTheLimitIsApproved() throws Exception {
    walk("approval", "the compensation was asked for and granted");
  }

  /**
   * Suspected, confirmed, acknowledged by text message, phoned about, and closed only satisfied.
   */
  @Test
  @Order(10)
  void aComplaintGoesOnUntilTheCustomerIsSatisfied() throws Exception {
    walk("complaint", "the customer was satisfied in the end");
  }

  /** Duplicates merged and parted, tickets linked and unlinked, a second matter split off. */
  @Test
  @Order(11)
  void ticketsOfOneMatterComeTogetherAndApartAgain() throws Exception {
    walk("kin", "they belonged together, and apart again");
  }

  /** A workshop without an account says by link, on a phone, what can be done. */
  @Test
  @Order(12)
  void aDepartmentAnswersByItsLink() throws Exception {
    walk("need", "the department answered without an account");
  }

  /** At phone size: told, one piece missing, chosen by link, confirmed, handed over, rated. */
  @Test
  @Order(22)
  void anOrderIsCollectedInTheShop() throws Exception {
    walk("pickup", "the order was collected, and the customer asked");
  }

  /** A phone an hour ahead, in a cellar: greeted in time, told later, judged by when it was. */
  @Test
  @Order(20)
  void aVisitIsToldFromACellarWithItsRealTimes() throws Exception {
    walk("visit", "the cellar's visit was judged by its real times");
  }

  private static void walk(String script, String end) throws Exception {
    var browser =
        new ProcessBuilder(
                "node",
                script + ".mjs",
                "http://localhost:" + port,
                PICTURES.resolve(script).toString(),
                chromium())
            .directory(Path.of("..", "e2e").toFile())
            .redirectErrorStream(true)
            .start();
    var said = browser.inputReader().lines().collect(Collectors.joining("\n"));
    assertThat(browser.waitFor()).as(lastWordsFirst(said)).isZero();
    assertThat(said).endsWith(end);
  }

  /** A summary shows a failure's first line only: what went wrong stands at the end of a play. */
  private static String lastWordsFirst(String said) {
    var lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var wrong = lines.stream().filter(line -> line.contains("Error")).findFirst().orElse("");
    var steps = lines.stream().filter(line -> line.matches("\\d+\\.\\d s {2}.*")).toList();
    return (steps.isEmpty() ? "no step" : steps.getLast()) + ": " + wrong + "\n" + said;
  }

  private static String chromium() {
    return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .stream()
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no chromium: ./pledge test installs it"));
  }
}
