package pledge;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The clerk's phone: a return at the counter, a visit from a cellar, an order collected. */
class ShopJourneyTest extends BrowserPlays {

  /** At phone size: the reason, the goods with a picture, the verdict, the money. */
  @Test
  @Order(1)
  void aClerkSettlesAReturnAtTheCounter() throws Exception {
    walk("counter", "settled at the counter");
  }

  /** A phone an hour ahead, in a cellar: greeted in time, told later, judged by when it was. */
  @Test
  @Order(2)
  void aVisitIsToldFromACellarWithItsRealTimes() throws Exception {
    walk("visit", "the cellar's visit was judged by its real times");
  }

  /** At phone size: told, one piece missing, chosen by link, confirmed, handed over, rated. */
  @Test
  @Order(3)
  void anOrderIsCollectedInTheShop() throws Exception {
    walk("pickup", "the order was collected, and the customer asked");
  }
}
