package pledge;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Matters that last: options, approvals, complaints, kin, departments, returns. */
class MattersJourneyTest extends BrowserPlays {

  /** Ways out offered, chosen on a phone by the link in the chat, and gone on with. */
  @Test
  @Order(1)
  void aWayOutIsChosenOnAPhone() throws Exception {
    walk("options", "the customer chose on the phone");
  }

  /** Beyond the limit: asked for, granted by somebody with more authority, written down. */
  @Test
  @Order(2)
  void aCompensationBeyondTheLimitIsApproved() throws Exception {
    walk("approval", "the compensation was asked for and granted");
  }

  /**
   * Suspected, confirmed, acknowledged by text message, phoned about, and closed only satisfied.
   */
  @Test
  @Order(3)
  void aComplaintGoesOnUntilTheCustomerIsSatisfied() throws Exception {
    walk("complaint", "the customer was satisfied in the end");
  }

  /** Duplicates merged and parted, tickets linked and unlinked, a second matter split off. */
  @Test
  @Order(4)
  void ticketsOfOneMatterComeTogetherAndApartAgain() throws Exception {
    walk("kin", "they belonged together, and apart again");
  }

  /** A workshop without an account says by link, on a phone, what can be done. */
  @Test
  @Order(5)
  void aDepartmentAnswersByItsLink() throws Exception {
    walk("need", "the department answered without an account");
  }

  /** Asked for from a line of an order, judged with its reasons, looked at, paid back. */
  @Test
  @Order(6)
  void goodsComeBackFromTheReasonToTheMoney() throws Exception {
    walk("aftersales", "the money is back");
  }
}
