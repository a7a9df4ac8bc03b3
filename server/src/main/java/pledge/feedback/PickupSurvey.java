package pledge.feedback;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.pickup.PickupSurveyDue;
import pledge.pickup.PickupSurveys;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.Standards;

/** A customer who collected their order is asked how it was, by a link in a text message, once. */
@Component
class PickupSurvey {

  private final Asks asks;
  private final RatingLinks links;
  private final PickupSurveys pickups;
  private final Standards standards;

  PickupSurvey(Asks asks, RatingLinks links, PickupSurveys pickups, Standards standards) {
    this.asks = asks;
    this.links = links;
    this.pickups = pickups;
    this.standards = standards;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void due(PickupSurveyDue due) {
    var expires = due.at().plus(standards.of(due.brand()).setting("rating.link"));
    asks.plan(
            new Ask(
                Uuid7.next(),
                due.brand(),
                new WorkRef("pickup", due.pickup()),
                1,
                due.number(),
                null,
                null,
                due.handedBy(),
                null,
                due.shop(),
                "shop",
                "order",
                due.at(),
                expires,
                null))
        .ifPresent(ask -> pickups.invite(due.pickup(), links.link(ask), due.at()));
  }
}
