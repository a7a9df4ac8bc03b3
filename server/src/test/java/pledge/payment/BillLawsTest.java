package pledge.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pledge.payment.Bill.Before;
import pledge.payment.Bill.Line;

/** What must hold of every refund, whatever was bought, however it was paid and in what order. */
class BillLawsTest {

  /** An order with its payment; {@code order} decides who comes back when. */
  record Bought(List<Line> lines, long coupon, long points, long freight, long paid, long order) {

    Bill bill() {
      return new Bill(lines, coupon, points, freight, paid);
    }

    long worth() {
      return lines.stream().mapToLong(Line::total).sum();
    }
  }

  /** One request for pieces of a line. */
  private record Piece(int line, int quantity) {}

  @Provide
  Arbitrary<Bought> bought() {
    var line =
        Combinators.combine(
                Arbitraries.integers().between(1, 7), Arbitraries.longs().between(0, 50_000))
            .as(Line::new);
    return Combinators.combine(
            line.list().ofMinSize(1).ofMaxSize(6),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(0, 100),
            Arbitraries.longs().between(0, 3_000),
            Arbitraries.integers().between(0, 110),
            Arbitraries.longs())
        .as((lines, coupon, points, freight, paid, order) -> {
          long worth = lines.stream().mapToLong(Line::total).sum();
          long off = worth * coupon / 100;
          long inPoints = (worth - off) * points / 300;
          long bill = worth - off - inPoints + freight;
          // mostly paid in full, at times less, at times more
          long money = paid < 90 ? bill : bill * paid / 100;
          return new Bought(lines, off, inPoints, freight, money, order);
        });
  }

  /** The same pieces, cut and shuffled by the seed. */
  private static List<Piece> requests(Bought bought, long seed) {
    var random = new Random(seed);
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < bought.lines().size(); i++) {
      int left = bought.lines().get(i).quantity();
      while (left > 0) {
        int quantity = 1 + random.nextInt(left);
        pieces.add(new Piece(i, quantity));
        left -= quantity;
      }
    }
    Collections.shuffle(pieces, random);
    return pieces;
  }

  private static Before[] none(Bought bought) {
    return bought.lines().stream().map(line -> Before.NONE).toArray(Before[]::new);
  }

  private static Back take(Bill bill, Before[] before, Piece piece, boolean freight) {
    var at = before[piece.line()];
    var back = bill.back(piece.line(), at, piece.quantity(), freight);
    before[piece.line()] =
        new Before(
            at.pieces() + piece.quantity(),
            at.withFreight() + (freight ? piece.quantity() : 0),
            at.given().plus(back));
    return back;
  }

  @Property(tries = 300, seed = "2026")
  void whenAllIsReturnedTheTotalIsTheSameInAnyOrder(@ForAll("bought") Bought bought) {
    for (long seed : List.of(bought.order(), bought.order() + 1)) {
      var bill = bought.bill();
      var before = none(bought);
      var sum = Back.NOTHING;
      for (var piece : requests(bought, seed)) {
        sum = sum.plus(take(bill, before, piece, true));
      }
      assertThat(sum).isEqualTo(bill.whole());
      assertThat(sum.money()).isLessThanOrEqualTo(bought.paid());
      assertThat(sum.coupon()).isEqualTo(bought.coupon());
      assertThat(sum.points()).isEqualTo(bought.points());
    }
  }

  @Property(tries = 300, seed = "2026")
  void whatWasPaidInFullGoesBackInFull(@ForAll("bought") Bought bought) {
    long bill = bought.worth() - bought.coupon() - bought.points() + bought.freight();
    var whole = bought.bill().whole();
    if (bought.paid() >= bill) {
      assertThat(whole.money()).isEqualTo(bill);
    } else {
      assertThat(whole.money()).isEqualTo(bought.paid());
    }
    assertThat(whole.goods() + whole.coupon() + whole.points()).isLessThanOrEqualTo(bought.worth());
  }

  @Property(tries = 300, seed = "2026")
  void neverMoreGoesBackThanWasPaidAndNothingIsNegative(@ForAll("bought") Bought bought) {
    var bill = bought.bill();
    var before = none(bought);
    var random = new Random(bought.order());
    var sum = Back.NOTHING;
    for (var piece : requests(bought, bought.order())) {
      var back = take(bill, before, piece, random.nextBoolean());
      assertThat(List.of(back.goods(), back.freight(), back.coupon(), back.points()))
          .allMatch(part -> part >= 0);
      sum = sum.plus(back);
      assertThat(sum.money()).isLessThanOrEqualTo(bought.paid());
    }
    assertThat(sum.goods()).isEqualTo(bill.whole().goods());
  }

  @Property(tries = 300, seed = "2026")
  void aRequestThatComesToNothingLeavesNoTraceInTheTotal(@ForAll("bought") Bought bought) {
    var bill = bought.bill();
    var random = new Random(bought.order());
    var stands = new ArrayList<Piece>();
    var given = new ArrayList<Back>();
    var open = new ArrayList<>(requests(bought, bought.order()));
    int undone = 0;
    while (!open.isEmpty()) {
      var piece = open.removeFirst();
      var back =
          bill.back(piece.line(), before(stands, given, piece.line()), piece.quantity(), true);
      stands.add(piece);
      given.add(back);
      if (random.nextInt(3) == 0 && undone++ < 20) {
        int which = random.nextInt(stands.size());
        open.add(stands.remove(which));
        given.remove(which);
      }
    }
    assertThat(given.stream().reduce(Back.NOTHING, Back::plus)).isEqualTo(bill.whole());
  }

  private static Before before(List<Piece> stands, List<Back> given, int line) {
    var of = IntStream.range(0, stands.size()).filter(i -> stands.get(i).line() == line).boxed();
    return of.map(i -> new Before(stands.get(i).quantity(), stands.get(i).quantity(), given.get(i)))
        .reduce(
            Before.NONE,
            (a, b) ->
                new Before(
                    a.pieces() + b.pieces(),
                    a.withFreight() + b.withFreight(),
                    a.given().plus(b.given())));
  }

  @Property(tries = 300, seed = "2026")
  void twoPiecesOfALineDifferByOneFenAtMost(@ForAll("bought") Bought bought) {
    var bill = bought.bill();
    for (int line = 0; line < bought.lines().size(); line++) {
      var before = none(bought);
      long least = Long.MAX_VALUE;
      long most = 0;
      for (int piece = 0; piece < bought.lines().get(line).quantity(); piece++) {
        long goods = take(bill, before, new Piece(line, 1), false).goods();
        least = Math.min(least, goods);
        most = Math.max(most, goods);
      }
      assertThat(most - least).isBetween(0L, 1L);
    }
  }

  @Example
  void tenYuanForThreePiecesWithACoupon() {
    // 3 pieces for 10.00 and one for 5.00, a coupon of 1.00 on all, 6.00 freight: paid 20.00
    var bill = new Bill(List.of(new Line(3, 1_000), new Line(1, 500)), 100, 0, 600, 2_000);
    assertThat(bill.back(0, Before.NONE, 1, false)).isEqualTo(new Back(311, 0, 23, 0));
    assertThat(bill.back(1, Before.NONE, 1, true)).isEqualTo(new Back(467, 200, 33, 0));
    assertThat(bill.whole()).isEqualTo(new Back(1_400, 600, 100, 0));
  }
}
