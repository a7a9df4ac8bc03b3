package pledge.aftersales.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pledge.aftersales.rule.Condition.Answer;
import pledge.order.OrderStatus;
import pledge.order.Traits;
import pledge.order.Traits.Exempt;
import pledge.platform.BrandId;
import pledge.standard.AftersalesTerms.Freight;
import pledge.standard.Standard;
import pledge.standard.Standards;

/**
 * Cases written from the policy texts and from article 25 of the consumer protection law. All goods
 * were delivered on 10 November 2026 at 15:00 in Shanghai, unless the case says otherwise.
 */
class EligibilityTableTest {

  private static final Standard STANDARD = Standards.shipped(new BrandId("hetang"));
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final Instant DELIVERED = at(DAY, "15:00");

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
  }

  /**
   * @param asked days after the delivery and the time; {@code paid} or {@code processing}: not
   *     dispatched; {@code shipped}: on the way, last seen so long ago
   * @param goods traits; {@code w12}: so many months of warranty
   * @param answers what differs from goods as new; {@code ?} in front: not known yet
   * @param pictures how many, with a description; {@code -}: not even that
   * @param outcome {@code yes}, or the rules against it
   * @param detail of yes the policy and who pays the freight; else the other kinds that are allowed
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # name                                     | wish     | reason           | asked        | goods      | answers        | pics | outcome | detail
          # -- no reason: seven days from the day after delivery
          the same day                               | return   | no-reason        | 0 20:00      | ordinary   | as-new         | -    | yes | no-reason-7-days customer
          the day after                              | return   | no-reason        | 1 00:00      | ordinary   | as-new         | -    | yes | no-reason-7-days customer
          opened to try it                           | return   | no-reason        | 3 12:00      | ordinary   | opened         | -    | yes | no-reason-7-days customer
          last minute of the seventh day             | return   | no-reason        | 7 23:59      | ordinary   | as-new         | -    | yes | no-reason-7-days customer
          first minute of the eighth day             | return   | no-reason        | 8 00:00      | ordinary   | as-new         | -    | within-period |
          a month later                              | return   | no-reason        | 30 12:00     | ordinary   | as-new         | -    | within-period |
          another size in time                       | exchange | no-reason        | 7 23:59      | ordinary   | as-new         | -    | yes | no-reason-7-days customer
          another size too late                      | exchange | no-reason        | 8 00:00      | ordinary   | as-new         | -    | within-period |
          money for goods that are kept              | refund   | no-reason        | 2 12:00      | ordinary   | as-new         | -    | way-of-reason | return exchange
          a repair of what isn't broken              | repair   | no-reason        | 2 12:00      | ordinary   | as-new         | -    | way-of-reason | return exchange
          a part without anything missing            | part     | no-reason        | 2 12:00      | ordinary   | as-new         | -    | way-of-reason | return exchange
          warranty without a fault                   | warranty | no-reason        | 2 12:00      | w12        | as-new         | -    | way-of-reason | return exchange
          not delivered yet                          | return   | no-reason        | shipped 1    | ordinary   | as-new         | -    | goods-delivered |
          # -- what affects resale
          tags cut off                               | return   | no-reason        | 2 12:00      | ordinary   | no-tags        | -    | tags-intact |
          tags not looked at yet                     | return   | no-reason        | 2 12:00      | ordinary   | ?tags          | -    | yes | no-reason-7-days customer
          a gift missing                             | return   | no-reason        | 2 12:00      | ordinary   | incomplete     | -    | complete |
          washed                                     | return   | no-reason        | 2 12:00      | ordinary   | used           | -    | fit-for-resale |
          washed, tags off and too late              | return   | no-reason        | 9 12:00      | ordinary   | used no-tags   | -    | within-period tags-intact fit-for-resale |
          another size of what was worn              | exchange | no-reason        | 2 12:00      | ordinary   | used           | -    | fit-for-resale |
          # -- article 25: made to order
          curtains cut to measure                    | return   | no-reason        | 1 12:00      | made       | as-new         | -    | not-made-to-order |
          exchanging what was engraved               | exchange | no-reason        | 1 12:00      | made       | as-new         | -    | not-made-to-order |
          # -- article 25: fresh and perishable
          crabs on the same day                      | return   | no-reason        | 0 16:00      | fresh      | as-new         | -    | not-perishable |
          flowers a day later                        | exchange | no-reason        | 1 12:00      | fresh      | as-new         | -    | not-perishable |
          # -- article 25: downloads, recordings, software
          a download that was made                   | return   | no-reason        | 0 16:00      | digital    | opened         | -    | not-downloaded |
          a code nobody has looked at                | return   | no-reason        | 0 16:00      | digital    | as-new         | -    | yes | no-reason-7-days customer
          a code, it isn't known yet                 | return   | no-reason        | 0 16:00      | digital    | ?opened        | -    | yes | no-reason-7-days customer
          a code has no tags to lose                 | return   | no-reason        | 0 16:00      | digital    | no-tags        | -    | yes | no-reason-7-days customer
          a record whose film is torn                | return   | no-reason        | 1 12:00      | media      | opened         | -    | media-sealed |
          a record still in its film                 | return   | no-reason        | 1 12:00      | media      | as-new         | -    | yes | no-reason-7-days customer
          boxed software, opened, to exchange        | exchange | no-reason        | 1 12:00      | media      | opened         | -    | media-sealed |
          # -- article 25: newspapers and periodicals
          a magazine delivered                       | return   | no-reason        | 1 12:00      | periodical | as-new         | -    | not-periodical |
          a sealed magazine delivered                | return   | no-reason        | 0 15:30      | periodical | as-new         | -    | not-periodical |
          # -- article 25: confirmed at purchase
          clearance confirmed by the customer        | return   | no-reason        | 1 12:00      | agreed     | as-new         | -    | not-agreed-at-purchase |
          # -- hygiene
          underwear, seal broken                     | return   | no-reason        | 1 12:00      | sealed     | opened         | -    | hygiene-seal-intact |
          underwear, seal intact                     | return   | no-reason        | 1 12:00      | sealed     | as-new         | -    | yes | no-reason-7-days customer
          made to order and its seal broken          | return   | no-reason        | 1 12:00      | made sealed | opened        | -    | not-made-to-order hygiene-seal-intact |
          # -- faults override the exceptions and have periods of their own
          a fault within seven days                  | return   | quality-fault    | 7 23:59      | ordinary   | opened used    | 1    | yes | quality-fault seller
          a fault on the eighth day                  | return   | quality-fault    | 8 00:00      | w12        | opened used    | 1    | within-period | exchange repair warranty part
          a refund without sending it back           | refund   | quality-fault    | 3 12:00      | ordinary   | opened         | 2    | yes | quality-fault seller
          exchange on the fifteenth day              | exchange | quality-fault    | 15 23:59     | ordinary   | opened         | 1    | yes | quality-fault seller
          exchange on the sixteenth day              | exchange | quality-fault    | 16 00:00     | w12        | opened         | 1    | within-period | repair warranty part
          faulty and made to order                   | return   | quality-fault    | 3 12:00      | made       | opened         | 1    | yes | quality-fault seller
          rotten fruit                               | refund   | quality-fault    | 1 09:00      | fresh      | opened         | 1    | yes | quality-fault seller
          a faulty record, film torn                 | exchange | quality-fault    | 9 12:00      | media      | opened         | 1    | yes | quality-fault seller
          a code that doesn't work                   | refund   | quality-fault    | 2 12:00      | digital    | opened         | 1    | yes | quality-fault seller
          a magazine with empty pages                | return   | quality-fault    | 2 12:00      | periodical | opened         | 1    | yes | quality-fault seller
          faulty although confirmed at purchase      | return   | quality-fault    | 2 12:00      | agreed     | opened         | 1    | yes | quality-fault seller
          faulty, hygiene seal broken                | return   | quality-fault    | 2 12:00      | sealed     | opened         | 1    | yes | quality-fault seller
          faulty, tags off                           | return   | quality-fault    | 2 12:00      | ordinary   | no-tags        | 1    | yes | quality-fault seller
          a fault nobody shows                       | return   | quality-fault    | 2 12:00      | ordinary   | opened         | 0    | fault-shown |
          a fault nobody describes                   | return   | quality-fault    | 2 12:00      | ordinary   | opened         | -    | fault-shown |
          dropped into water                         | return   | quality-fault    | 2 12:00      | w12        | opened misused | 1    | not-misused | repair
          not clear how it broke                     | return   | quality-fault    | 2 12:00      | w12        | ?misused       | 1    | yes | quality-fault seller
          # -- warranty and repair
          warranty on its last day                   | warranty | quality-fault    | 365 23:59    | w12        | opened used    | 1    | yes | warranty-repair seller
          warranty a day too late                    | warranty | quality-fault    | 366 00:00    | w12        | opened used    | 1    | within-period | repair
          a part under warranty                      | part     | quality-fault    | 200 12:00    | w12        | opened used    | 1    | yes | warranty-repair seller
          warranty of goods without any              | warranty | quality-fault    | 20 12:00     | ordinary   | opened used    | 1    | under-warranty | repair
          warranty after misuse                      | warranty | quality-fault    | 20 12:00     | w12        | opened misused | 1    | not-misused | repair
          a repair years later                       | repair   | quality-fault    | 1000 12:00   | ordinary   | opened used    | 1    | yes | warranty-repair seller
          a repair after misuse                      | repair   | quality-fault    | 100 12:00    | w12        | opened misused | 1    | yes | warranty-repair seller
          # -- not as described
          another colour than shown                  | return   | not-as-described | 7 12:00      | ordinary   | opened         | 1    | yes | quality-fault seller
          another material, ten days later           | return   | not-as-described | 10 12:00     | ordinary   | opened         | 1    | within-period | exchange
          another colour, without a picture          | exchange | not-as-described | 3 12:00      | ordinary   | opened         | 0    | fault-shown |
          made to order by another measure           | return   | not-as-described | 3 12:00      | made       | opened         | 1    | yes | quality-fault seller
          # -- wrong or missing goods
          the wrong book                             | exchange | wrong-item       | 20 12:00     | ordinary   | as-new         | 1    | yes | wrong-or-missing seller
          the wrong magazine                         | return   | wrong-item       | 20 12:00     | periodical | opened         | 1    | yes | wrong-or-missing seller
          the wrong thing, without a picture         | return   | wrong-item       | 20 12:00     | ordinary   | as-new         | 0    | fault-shown |
          two of three arrived                       | part     | missing-item     | 10 12:00     | ordinary   | as-new         | 0    | yes | wrong-or-missing seller
          money for the missing third                | refund   | missing-item     | 10 12:00     | ordinary   | as-new         | 0    | yes | wrong-or-missing seller
          sending back what isn't there              | return   | missing-item     | 10 12:00     | ordinary   | as-new         | 0    | way-of-reason | refund part
          # -- damaged on the way: forty-eight hours and a picture
          broken, told at once                       | return   | damaged          | 0 15:10      | ordinary   | opened         | 1    | yes | damaged-on-the-way seller
          broken, in the last minute                 | refund   | damaged          | 2 14:59      | ordinary   | opened         | 1    | yes | damaged-on-the-way seller
          broken, a minute too late                  | refund   | damaged          | 2 15:00      | ordinary   | opened         | 1    | within-period |
          broken, without a picture                  | exchange | damaged          | 1 12:00      | ordinary   | opened         | 0    | fault-shown |
          a broken bowl made to order                | refund   | damaged          | 1 12:00      | made       | opened         | 1    | yes | damaged-on-the-way seller
          # -- lost parcels and orders cancelled before dispatch
          tracking silent for five days              | refund   | not-arrived      | shipped 5    | ordinary   | as-new         | 0    | yes | lost-parcel seller
          tracking silent for four days              | refund   | not-arrived      | shipped 4    | ordinary   | as-new         | 0    | parcel-silent |
          another parcel for a lost one              | part     | not-arrived      | shipped 6    | fresh      | as-new         | 0    | yes | lost-parcel seller
          lost, says who has signed for it           | refund   | not-arrived      | 6 12:00      | ordinary   | as-new         | 0    | parcel-silent |
          cancelled before dispatch                  | refund   | not-dispatched   | paid         | ordinary   | as-new         | -    | yes | cancelled-order seller
          cancelled while it is packed               | refund   | not-dispatched   | processing   | ordinary   | as-new         | -    | yes | cancelled-order seller
          made to order, not begun                   | refund   | not-dispatched   | paid         | made       | as-new         | -    | yes | cancelled-order seller
          made to order, in the making               | refund   | not-dispatched   | processing   | made       | as-new         | -    | not-in-the-making |
          cancelled on the way                       | refund   | not-dispatched   | shipped 1    | ordinary   | as-new         | -    | not-yet-dispatched |
          """)
  void theRulesDecide(
      String name,
      String wish,
      String reason,
      String asked,
      String goods,
      String answers,
      String pictures,
      String outcome,
      @Nullable String detail) {
    var decision = Judgement.of(facts(wish, reason, asked, goods, answers, pictures), STANDARD);
    switch (decision) {
      case Decision.Eligible eligible -> {
        assertThat(outcome).as("%s", eligible.trace()).isEqualTo("yes");
        assertThat(eligible.policy() + " " + eligible.freight().name().toLowerCase())
            .isEqualTo(detail);
      }
      case Decision.Refused refused -> {
        assertThat(refused.against().stream().map(Said::rule).collect(joining(" ")))
            .as("%s", refused.trace())
            .isEqualTo(outcome);
        assertThat(refused.ways()).isNotEmpty();
        assertThat(refused.kinds().stream().map(Kind::word).toList())
            .containsExactlyInAnyOrderElementsOf(
                detail == null ? List.of() : List.of(detail.split(" ")));
      }
    }
    assertThat(decision.standardVersion()).isEqualTo(STANDARD.version());
    assertThat(decision.trace())
        .isNotEmpty()
        .allSatisfy(said -> assertThat(STANDARD.policy(said.policy())).isPresent());
  }

  private static Facts facts(
      String wish, String reason, String asked, String goods, String answers, String pictures) {
    var parts = asked.split(" ");
    var dispatched = at(DAY.minusDays(2), "09:00");
    return switch (parts[0]) {
      case "paid", "processing" ->
          facts(wish, reason, goods, answers, pictures)
              .when(OrderStatus.valueOf(parts[0].toUpperCase()), null, null, DELIVERED);
      case "shipped" ->
          facts(wish, reason, goods, answers, pictures)
              .when(
                  OrderStatus.SHIPPED,
                  dispatched,
                  null,
                  DELIVERED.plus(Duration.ofDays(Long.parseLong(parts[1]))));
      default ->
          facts(wish, reason, goods, answers, pictures)
              .when(
                  OrderStatus.DELIVERED,
                  dispatched,
                  DELIVERED,
                  at(DAY.plusDays(Long.parseLong(parts[0])), parts[1]));
    };
  }

  /** How far the order is; the parcel was last heard of at {@link #DELIVERED}. */
  private interface Times {
    Facts when(
        OrderStatus status,
        @Nullable Instant dispatched,
        @Nullable Instant delivered,
        Instant asked);
  }

  private static Times facts(
      String wish, String reason, String goods, String answers, String pictures) {
    boolean described = !pictures.equals("-");
    return (status, dispatched, delivered, asked) ->
        new Facts(
            Kind.of(wish),
            reason,
            described,
            described ? Integer.parseInt(pictures) : 0,
            condition(answers),
            traits(goods),
            status,
            dispatched,
            delivered,
            dispatched == null ? null : DELIVERED,
            asked,
            SHANGHAI,
            new Facts.Left(1, 1, 0, 0, 10_000, 10_000));
  }

  private static Traits traits(String goods) {
    var words = Set.of(goods.split(" "));
    Exempt exempt = null;
    for (var one : Exempt.values()) {
      exempt = words.contains(one.name().toLowerCase()) ? one : exempt;
    }
    return new Traits(
        words.contains("made"),
        words.contains("fresh"),
        words.contains("sealed"),
        words.contains("digital"),
        words.contains("w12") ? 12 : 0,
        exempt);
  }

  private static Condition condition(String answers) {
    var condition = Condition.AS_NEW;
    for (var word : answers.split(" ")) {
      condition =
          switch (word) {
            case "as-new" -> condition;
            case "opened" -> condition.opened(Answer.YES);
            case "?opened" -> condition.opened(Answer.UNKNOWN);
            case "no-tags" -> condition.tags(Answer.NO);
            case "?tags" -> condition.tags(Answer.UNKNOWN);
            case "incomplete" -> condition.complete(Answer.NO);
            case "used" -> condition.fresh(Answer.NO);
            case "misused" -> condition.misused(Answer.YES);
            case "?misused" -> condition.misused(Answer.UNKNOWN);
            default -> throw new AssertionError(word);
          };
    }
    return condition;
  }

  @Test
  void aRuleThatOnlyTheGoodsCanAnswerStaysOpen() {
    var decision =
        Judgement.of(facts("return", "no-reason", "2 12:00", "ordinary", "?tags", "-"), STANDARD);
    assertThat(decision.trace())
        .filteredOn(said -> said.verdict() == Said.Verdict.OPEN)
        .extracting(Said::rule)
        .containsExactly("tags-intact");
    assertThat(decision).isInstanceOf(Decision.Eligible.class);
    assertThat(((Decision.Eligible) decision).freight()).isEqualTo(Freight.CUSTOMER);
  }

  @Test
  void theTraceSaysWhatARuleLookedAt() {
    var decision =
        Judgement.of(facts("return", "no-reason", "8 00:00", "ordinary", "as-new", "-"), STANDARD);
    assertThat(decision.trace())
        .filteredOn(said -> said.rule().equals("within-period"))
        .singleElement()
        .satisfies(said ->
            assertThat(said.facts())
                .containsEntry("until", at(DAY.plusDays(8), "00:00").toString())
                .containsEntry("deliveredAt", DELIVERED.toString()));
  }

  @Test
  void whatWasPaidBackOrNeverHandedOverIsNotAskedForAgain() {
    var three = new Facts.Left(2, 3, 1, 0, 9_000, 6_000);
    assertThat(Judgement.of(returning(three), STANDARD)).isInstanceOf(Decision.Eligible.class);
    assertThat(against(new Facts.Left(3, 3, 1, 0, 9_000, 6_000))).containsExactly("not-paid-back");
    assertThat(against(new Facts.Left(2, 3, 1, 1, 9_000, 6_000)))
        .as("another request has the other one")
        .containsExactly("not-paid-back");
    assertThat(against(new Facts.Left(1, 1, 0, 0, 9_000, 0))).containsExactly("money-left");
    assertThat(against(new Facts.Left(1, 1, 1, 0, 9_000, 0)))
        .containsExactly("not-paid-back", "money-left");
  }

  private static List<String> against(Facts.Left left) {
    return ((Decision.Refused) Judgement.of(returning(left), STANDARD))
        .against().stream().map(Said::rule).toList();
  }

  private static Facts returning(Facts.Left left) {
    var facts = facts("return", "no-reason", "2 12:00", "ordinary", "as-new", "-");
    return new Facts(
        facts.wish(),
        facts.reason(),
        facts.described(),
        facts.pictures(),
        facts.condition(),
        facts.traits(),
        facts.status(),
        facts.dispatchedAt(),
        facts.deliveredAt(),
        facts.lastSeenAt(),
        facts.askedAt(),
        facts.zone(),
        left);
  }

  @Test
  void everyRuleIsWrittenInTheStandardAndEveryWrittenRuleIsAsked() {
    assertThat(STANDARD.aftersales().rules())
        .extracting(rule -> rule.code())
        .containsExactlyInAnyOrderElementsOf(
            List.of(Rule.values()).stream().map(Rule::code).toList());
  }
}
