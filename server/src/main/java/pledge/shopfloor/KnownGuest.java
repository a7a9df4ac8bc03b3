package pledge.shopfloor;

import java.util.ArrayList;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Staff;
import pledge.customer.Consents;
import pledge.customer.CustomerId;
import pledge.customer.Happening;
import pledge.customer.Timeline;

/**
 * Once it is known who a visit is of, what happened on it is theirs: it stands in their timeline,
 * and what they said about hearing of offers holds.
 */
@Component
class KnownGuest {

  private final Timeline timeline;
  private final Consents consents;
  private final Staff staff;

  KnownGuest(Timeline timeline, Consents consents, Staff staff) {
    this.timeline = timeline;
    this.consents = consents;
    this.staff = staff;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void told(VisitTold fact) {
    var visit = fact.visit();
    var customer = visit.customer();
    if (customer == null || visit.mistaken()) {
      return;
    }
    var happenings = new ArrayList<Happening>();
    happenings.add(happening(visit, customer, visit.acts().getFirst(), "shop-visit.began"));
    visit
        .all(ActKind.TRIED)
        .forEach(act -> happenings.add(happening(visit, customer, act, "shop-visit.tried")));
    visit
        .all(ActKind.BOUGHT)
        .forEach(act -> happenings.add(happening(visit, customer, act, "shop-visit.bought")));
    timeline.append(happenings);
    if (fact.news(ActKind.CUSTOMER_KNOWN).findAny().isPresent()) {
      timeline.belongs(visit.id(), customer);
    }
    if (fact.news(ActKind.OFFERS).findAny().isPresent()
        || fact.news(ActKind.CUSTOMER_KNOWN).findAny().isPresent()) {
      visit.all(ActKind.OFFERS).forEach(act -> said(customer, act));
    }
  }

  private void said(CustomerId customer, Act act) {
    var person = act.person();
    var agrees = act.agrees();
    if (person != null && agrees != null) {
      consents.said(staff.find(person).orElseThrow(), customer, agrees, act.at());
    }
  }

  private static Happening happening(Visit visit, CustomerId customer, Act act, String what) {
    var goods = act.goods();
    return new Happening(
        visit.brand(),
        customer,
        visit.work(),
        visit.id(),
        what,
        what.equals("shop-visit.began") ? what : what + ":" + act.id(),
        "store",
        goods == null ? Map.of() : Map.of("sku", goods.sku()),
        act.at());
  }
}
