package pledge.shopfloor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.standard.Executes;

/**
 * What clerks and guests did together: a need that showed and was asked about, for whom it is
 * (store.need), and goods that were tried with their use explained (store.trial). Each is evidence
 * that the shop can do so.
 */
@Component
@Executes({"store.need", "store.trial"})
class FloorTalk {

  private final Observations observations;

  FloorTalk(Observations observations) {
    this.observations = observations;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void told(VisitTold fact) {
    var seen = new ArrayList<Observation>();
    fact.news(ActKind.NEED).flatMap(act -> need(fact.visit(), act).stream()).forEach(seen::add);
    fact.news(ActKind.TRIED).flatMap(act -> trial(fact.visit(), act).stream()).forEach(seen::add);
    observations.observe(List.copyOf(seen));
  }

  private static List<Observation> need(Visit visit, Act act) {
    var need = act.need();
    if (need == null) {
      return List.of();
    }
    var asked = need.forWhom() == null || need.forWhom().isBlank() ? "no" : "yes";
    var stood = visit.all(ActKind.STANDING).anyMatch(it -> it.at().isBefore(act.at()));
    return List.of(
        used(
            visit,
            act,
            "store.need",
            Evidence.said("need", "forWhom", asked, "stood", stood ? "yes" : "no")));
  }

  private static List<Observation> trial(Visit visit, Act act) {
    var goods = act.goods();
    if (goods == null) {
      return List.of();
    }
    var way = goods.way();
    return List.of(
        used(
            visit,
            act,
            "store.trial",
            Evidence.said(
                "tried",
                "sku",
                goods.sku(),
                "way",
                way == null ? "" : way.word(),
                "explained",
                Boolean.TRUE.equals(goods.explained()) ? "yes" : "no")));
  }

  private static Observation used(Visit visit, Act act, String clause, String note) {
    return Observation.of(
        visit.brand(),
        clause,
        visit.work(),
        Verdict.USED,
        act.who(visit.shop().value()),
        "store",
        "",
        act.at(),
        Evidence.field("act", note));
  }
}
