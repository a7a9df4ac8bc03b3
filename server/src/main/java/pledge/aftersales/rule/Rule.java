package pledge.aftersales.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pledge.aftersales.rule.Condition.Answer;
import pledge.aftersales.rule.Said.Verdict;
import pledge.order.OrderStatus;
import pledge.order.Traits.Exempt;
import pledge.standard.AftersalesTerms.When;

/**
 * The rules by their names, in the order they are asked. Title, explanation, policy and figures
 * stand in the standard under the same code; here stands what each asks, and when it has nothing to
 * say.
 */
public enum Rule {
  WAY_OF_REASON("way-of-reason") {
    @Override
    @Nullable Verdict ask(Case of) {
      return holds(of.way() != null);
    }
  },
  GOODS_DELIVERED("goods-delivered") {
    @Override
    @Nullable Verdict ask(Case of) {
      return of.reason().when() == When.DELIVERED ? holds(of.facts().deliveredAt() != null) : null;
    }
  },
  NOT_PAID_BACK("not-paid-back") {
    @Override
    @Nullable Verdict ask(Case of) {
      var left = of.facts().left();
      return left.paidBack() > 0 ? holds(left.enough()) : null;
    }
  },
  MONEY_LEFT("money-left") {
    @Override
    @Nullable Verdict ask(Case of) {
      var left = of.facts().left();
      return of.facts().wish().pays() && left.leftMinor() < left.paidMinor()
          ? holds(left.leftMinor() > 0)
          : null;
    }
  },
  NOT_YET_DISPATCHED("not-yet-dispatched") {
    @Override
    @Nullable Verdict ask(Case of) {
      return of.reason().when() == When.UNDISPATCHED ? holds(!gone(of)) : null;
    }
  },
  NOT_IN_THE_MAKING("not-in-the-making") {
    @Override
    @Nullable Verdict ask(Case of) {
      return of.reason().when() == When.UNDISPATCHED
              && of.facts().traits().madeToOrder()
              && !gone(of)
          ? holds(of.facts().status() == OrderStatus.PAID)
          : null;
    }
  },
  PARCEL_SILENT("parcel-silent") {
    @Override
    @Nullable Verdict ask(Case of) {
      if (of.reason().when() != When.DISPATCHED) {
        return null;
      }
      var since = silent(of);
      var patience = of.standard().aftersales().rule(code()).figure();
      return holds(
          since != null
              && patience != null
              && of.facts().deliveredAt() == null
              && !of.facts().askedAt().isBefore(since.plus(Duration.parse(patience))));
    }
  },
  UNDER_WARRANTY("under-warranty") {
    @Override
    @Nullable Verdict ask(Case of) {
      return of.wishesWarranty() ? holds(of.facts().traits().warrantyMonths() > 0) : null;
    }
  },
  WITHIN_PERIOD("within-period") {
    @Override
    @Nullable Verdict ask(Case of) {
      var until = of.until();
      boolean none = of.wishesWarranty() && of.facts().traits().warrantyMonths() == 0;
      return until == null || none ? null : holds(of.facts().askedAt().isBefore(until));
    }
  },
  FAULT_OVERRIDES("fault-overrides") {
    @Override
    @Nullable Verdict ask(Case of) {
      return of.overridden() ? Verdict.FOR : null;
    }
  },
  NOT_MADE_TO_ORDER("not-made-to-order") {
    @Override
    @Nullable Verdict ask(Case of) {
      return excepted(of, of.facts().traits().madeToOrder());
    }
  },
  NOT_PERISHABLE("not-perishable") {
    @Override
    @Nullable Verdict ask(Case of) {
      return excepted(of, of.facts().traits().fresh());
    }
  },
  NOT_DOWNLOADED("not-downloaded") {
    @Override
    @Nullable Verdict ask(Case of) {
      return untouched(of, of.facts().traits().digital(), of.facts().condition().opened());
    }
  },
  MEDIA_SEALED("media-sealed") {
    @Override
    @Nullable Verdict ask(Case of) {
      return untouched(
          of, of.facts().traits().exempt() == Exempt.MEDIA, of.facts().condition().opened());
    }
  },
  NOT_PERIODICAL("not-periodical") {
    @Override
    @Nullable Verdict ask(Case of) {
      return excepted(of, of.facts().traits().exempt() == Exempt.PERIODICAL);
    }
  },
  NOT_AGREED_AT_PURCHASE("not-agreed-at-purchase") {
    @Override
    @Nullable Verdict ask(Case of) {
      return excepted(of, of.facts().traits().exempt() == Exempt.AGREED);
    }
  },
  HYGIENE_SEAL_INTACT("hygiene-seal-intact") {
    @Override
    @Nullable Verdict ask(Case of) {
      return untouched(of, of.facts().traits().hygieneSealed(), of.facts().condition().opened());
    }
  },
  TAGS_INTACT("tags-intact") {
    @Override
    @Nullable Verdict ask(Case of) {
      return wanted(of, of.facts().condition().tags());
    }
  },
  COMPLETE("complete") {
    @Override
    @Nullable Verdict ask(Case of) {
      return wanted(of, of.facts().condition().complete());
    }
  },
  FIT_FOR_RESALE("fit-for-resale") {
    @Override
    @Nullable Verdict ask(Case of) {
      return wanted(of, of.facts().condition().fresh());
    }
  },
  FAULT_SHOWN("fault-shown") {
    @Override
    @Nullable Verdict ask(Case of) {
      int needed = of.reason().pictures();
      return needed > 0 ? holds(of.facts().described() && of.facts().pictures() >= needed) : null;
    }
  },
  NOT_MISUSED("not-misused") {
    @Override
    @Nullable Verdict ask(Case of) {
      boolean matters = of.reason().fault() && of.facts().wish() != Kind.REPAIR;
      return matters ? not(of.facts().condition().misused()) : null;
    }
  };

  private final String code;

  Rule(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** What it says of the case; null: nothing. */
  abstract @Nullable Verdict ask(Case of);

  /** What it looked at. */
  Map<String, String> facts(Case of) {
    var seen = new LinkedHashMap<String, String>();
    var facts = of.facts();
    switch (this) {
      case WAY_OF_REASON -> {
        seen.put("reason", facts.reason());
        seen.put("wish", facts.wish().word());
      }
      case GOODS_DELIVERED -> put(seen, "deliveredAt", facts.deliveredAt());
      case NOT_PAID_BACK -> {
        var left = facts.left();
        seen.put("bought", Integer.toString(left.bought()));
        seen.put("paidBack", Integer.toString(left.paidBack()));
        seen.put("elsewhere", Integer.toString(left.elsewhere()));
        seen.put("asked", Integer.toString(left.asked()));
      }
      case MONEY_LEFT -> {
        seen.put("paidMinor", Long.toString(facts.left().paidMinor()));
        seen.put("leftMinor", Long.toString(facts.left().leftMinor()));
      }
      case NOT_YET_DISPATCHED -> put(seen, "dispatchedAt", facts.dispatchedAt());
      case NOT_IN_THE_MAKING -> seen.put("status", facts.status().name().toLowerCase(Locale.ROOT));
      case PARCEL_SILENT -> put(seen, "lastSeenAt", silent(of));
      case UNDER_WARRANTY ->
          seen.put("warrantyMonths", Integer.toString(facts.traits().warrantyMonths()));
      case WITHIN_PERIOD -> {
        put(seen, "deliveredAt", facts.deliveredAt());
        put(seen, "until", of.until());
        put(seen, "askedAt", facts.askedAt());
      }
      case FAULT_OVERRIDES -> seen.put("reason", facts.reason());
      case NOT_MADE_TO_ORDER, NOT_PERISHABLE, NOT_PERIODICAL, NOT_AGREED_AT_PURCHASE ->
          seen.put("goods", code.replace("not-", ""));
      case NOT_DOWNLOADED, MEDIA_SEALED, HYGIENE_SEAL_INTACT ->
          seen.put("opened", word(facts.condition().opened()));
      case TAGS_INTACT -> seen.put("tags", word(facts.condition().tags()));
      case COMPLETE -> seen.put("complete", word(facts.condition().complete()));
      case FIT_FOR_RESALE -> seen.put("fresh", word(facts.condition().fresh()));
      case FAULT_SHOWN -> {
        seen.put("described", Boolean.toString(facts.described()));
        seen.put("pictures", Integer.toString(facts.pictures()));
        seen.put("needed", Integer.toString(of.reason().pictures()));
      }
      case NOT_MISUSED -> seen.put("misused", word(facts.condition().misused()));
    }
    return Map.copyOf(seen);
  }

  private static void put(Map<String, String> seen, String name, @Nullable Instant at) {
    if (at != null) {
      seen.put(name, at.toString());
    }
  }

  private static String word(Answer answer) {
    return answer.name().toLowerCase(Locale.ROOT);
  }

  private static Verdict holds(boolean it) {
    return it ? Verdict.FOR : Verdict.AGAINST;
  }

  private static boolean gone(Case of) {
    return of.facts().dispatchedAt() != null || of.facts().deliveredAt() != null;
  }

  private static @Nullable Instant silent(Case of) {
    var seen = of.facts().lastSeenAt();
    return seen == null ? of.facts().dispatchedAt() : seen;
  }

  /** Goods that are never taken back for no reason. */
  private static @Nullable Verdict excepted(Case of, boolean such) {
    return of.reason().exceptions() && such ? Verdict.AGAINST : null;
  }

  /** Goods that are taken back for no reason as long as nobody opened them. */
  private static @Nullable Verdict untouched(Case of, boolean such, Answer opened) {
    return of.reason().exceptions() && such ? not(opened) : null;
  }

  private static @Nullable Verdict wanted(Case of, Answer answer) {
    return of.reason().exceptions() && !of.facts().traits().digital() ? is(answer) : null;
  }

  private static Verdict is(Answer answer) {
    return switch (answer) {
      case YES -> Verdict.FOR;
      case NO -> Verdict.AGAINST;
      case UNKNOWN -> Verdict.OPEN;
    };
  }

  private static Verdict not(Answer answer) {
    return switch (answer) {
      case YES -> Verdict.AGAINST;
      case NO -> Verdict.FOR;
      case UNKNOWN -> Verdict.OPEN;
    };
  }

  /** The policy it cites in this case. */
  String policy(Case of) {
    var own = of.standard().aftersales().rule(code).policy();
    if (own != null) {
      return own;
    }
    var way = of.way();
    return way != null ? way.policy() : of.reason().ways().getFirst().policy();
  }

  /** Speaks, or keeps silent. */
  @Nullable Said said(Case of) {
    var verdict = ask(of);
    return verdict == null
        ? null
        : new Said(code, verdict, policy(of), Objects.requireNonNull(facts(of)));
  }
}
