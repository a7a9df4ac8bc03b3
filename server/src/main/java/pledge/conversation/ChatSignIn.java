package pledge.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.Visitor;
import pledge.channel.ShopSignIns;
import pledge.channel.ShopSignIns.SignedIn;
import pledge.customer.Recognition;
import pledge.customer.ShopToken;
import pledge.customer.ShopTokens;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;

/**
 * Verified sign-in, in one transaction: the token is checked, the browser is the account's, what it
 * wrote as a stranger belongs to the customer. A refusal is recorded; the token itself never is.
 */
@Component
class ChatSignIn {

  private static final String CLAUSE = "customer.unified-id";
  private static final String VISITOR = "visitor";

  private final ShopTokens shopTokens;
  private final ShopSignIns signIns;
  private final Recognition recognition;
  private final IdentityGate identities;
  private final Conversations conversations;
  private final Observations observations;
  private final AuditTrail audit;
  private final JdbcClient jdbc;

  ChatSignIn(
      ShopTokens shopTokens,
      ShopSignIns signIns,
      Recognition recognition,
      IdentityGate identities,
      Conversations conversations,
      Observations observations,
      AuditTrail audit,
      JdbcClient jdbc) {
    this.shopTokens = shopTokens;
    this.signIns = signIns;
    this.recognition = recognition;
    this.identities = identities;
    this.conversations = conversations;
    this.observations = observations;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  @Transactional
  Outcome<SignedIn> begin(Visitor me, String token, Instant now) {
    var outcome =
        switch (shopTokens.check(me.brand(), token, now)) {
          case Outcome.Refused<ShopToken>(var refusal) -> Outcome.<SignedIn>refused(refusal);
          case Outcome.Done<ShopToken>(var checked) -> begin(me, checked, now);
        };
    if (outcome instanceof Outcome.Refused<SignedIn>(var refusal)) {
      observe(me, me.id(), Verdict.REFUSED, refusal.code(), now);
    }
    return outcome;
  }

  private Outcome<SignedIn> begin(Visitor me, ShopToken token, Instant now) {
    var outcome = signIns.begin(me, token, speaking(me.id()), now);
    if (outcome instanceof Outcome.Done<SignedIn>(var signedIn)) {
      identities.alone(List.of(signedIn.browser()));
      var customer = recognition.recognise(me.brand(), token, signedIn.browser(), now);
      conversations.strangerWas(signedIn.browser(), customer, now);
      audit.record(me, "customer.sign-in", "customer", customer.value().toString(), "shop token");
      observe(me, signedIn.browser(), Verdict.USED, "signed-in", now);
    }
    return outcome;
  }

  @Transactional
  void end(Visitor me, Instant now) {
    signIns.end(me, now);
  }

  private boolean speaking(UUID visitor) {
    return jdbc.sql(
            """
            select count(*) > 0 from conversation.conversation
            where identity = :identity and state <> 'closed'
            """)
        .param("identity", visitor)
        .query(Boolean.class)
        .single();
  }

  private void observe(Visitor me, UUID visitor, Verdict verdict, String note, Instant now) {
    observations.observe(
        Observation.of(
            me.brand(),
            CLAUSE,
            new WorkRef(VISITOR, visitor),
            verdict,
            Answerable.nobody(),
            "web",
            VISITOR,
            now,
            Evidence.field("token", note)));
  }
}
