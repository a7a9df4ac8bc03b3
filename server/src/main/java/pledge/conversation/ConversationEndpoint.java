package pledge.conversation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.Role;
import pledge.access.Serving;
import pledge.access.StaffMember;
import pledge.access.Unaudited;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.routing.Routing;
import pledge.standard.Hit;

/**
 * The live desk: conversations as agents, experts, officers, supervisors and managers work them.
 */
@RestController
@CustomerData
@RequestMapping("/api/conversations")
@Tag(name = "Conversations")
class ConversationEndpoint {

  private final ConversationViews views;
  private final Conversations conversations;
  private final MessageReader reader;
  private final MessageWriter writer;
  private final MessageSettings settings;
  private final HandOvers handOvers;
  private final ClosingPapers papers;
  private final Ending ending;
  private final ClosingWhenQuiet closing;
  private final Routing routing;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  ConversationEndpoint(
      ConversationViews views,
      Conversations conversations,
      MessageReader reader,
      MessageWriter writer,
      MessageSettings settings,
      HandOvers handOvers,
      ClosingPapers papers,
      Ending ending,
      ClosingWhenQuiet closing,
      Routing routing,
      Outbox outbox,
      AuditTrail audit,
      JdbcClient jdbc,
      Clock clock) {
    this.views = views;
    this.conversations = conversations;
    this.reader = reader;
    this.writer = writer;
    this.settings = settings;
    this.handOvers = handOvers;
    this.papers = papers;
    this.ending = ending;
    this.closing = closing;
    this.routing = routing;
    this.outbox = outbox;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Page(List<ConversationView> items, @Nullable String next, Instant now) {}

  record Messages(List<MessageView> items, long head, Instant now) {}

  record NewMessage(
      @NotNull UUID clientId,
      @NotNull @Size(max = 20_000) String text,
      @Nullable @Size(max = MediaMessages.MOST) List<@NotNull UUID> media) {}

  record DraftText(@NotNull @Size(max = 20_000) String text) {}

  record Hits(List<Hit> hits) {}

  record NewType(@NotNull @Size(min = 1, max = 32) String type) {}

  record NewRecord(
      @NotNull @Size(max = 2000) String need,
      @NotNull @Size(max = 2000) String description,
      @NotNull @Size(max = 2000) String handling,
      @NotNull @Size(max = 2000) String result,
      @NotNull @Size(max = 2000) String feedback) {}

  record Seen(@Min(0) long seq) {}

  record CustomerLink(@NotNull UUID customer) {}

  @GetMapping
  @Operation(
      summary =
          "A list of the desk: mine (all, the clock that breaks first in front), waiting, team or"
              + " closed")
  @Serving
  Page list(
      StaffMember me,
      @RequestParam(defaultValue = "mine") String scope,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var wanted =
        switch (scope) {
          case "mine" -> ConversationViews.Scope.MINE;
          case "waiting" -> ConversationViews.Scope.WAITING;
          case "team" -> ConversationViews.Scope.TEAM;
          case "closed" -> ConversationViews.Scope.CLOSED;
          default -> throw new BadInput("scope", "is one of mine, waiting, team, closed");
        };
    var items = views.list(Conversations.Sight.of(me), wanted, after, limit);
    boolean more = wanted != ConversationViews.Scope.MINE && items.size() == limit;
    return new Page(items, more ? items.getLast().id().toString() : null, clock.instant());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One conversation with its clocks and stages; the look is recorded")
  @Allowed(
      staff = {
        Role.AGENT,
        Role.EXPERT,
        Role.SUPERVISOR,
        Role.COMPLAINT_OFFICER,
        Role.AFTERSALES,
        Role.MANAGER
      },
      scope = "conversations:read")
  ConversationView one(Actor me, @PathVariable UUID id) {
    return views
        .one(Conversations.Sight.of(me), id)
        .orElseThrow(() -> new NotFound("conversation"));
  }

  @GetMapping("/{id}/messages")
  @Operation(
      summary =
          "Messages behind the sequence number, oldest first; reading marks them as seen by the"
              + " owner")
  @Allowed(
      staff = {
        Role.AGENT,
        Role.EXPERT,
        Role.SUPERVISOR,
        Role.COMPLAINT_OFFICER,
        Role.AFTERSALES,
        Role.MANAGER
      },
      scope = "conversations:read")
  Messages messages(
      Actor me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") @Min(0) long after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit) {
    var seen = visible(me, id);
    if (after == 0) {
      audit.record(me, "conversation.read", "conversation", id.toString(), null);
    }
    var items = reader.after(seen.id(), after, limit);
    long head =
        jdbc.sql("select head from conversation.conversation where id = :id")
            .param("id", id)
            .query(Long.class)
            .single();
    return new Messages(items, head, clock.instant());
  }

  @Unaudited("reading is recorded when the thread is opened")
  @PutMapping("/{id}/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Marks messages up to the sequence number as seen by the conversation's owner")
  @Serving
  void seen(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Seen seen) {
    visible(me, id);
    jdbc.sql(
            """
            update conversation.conversation
            set staff_seen = least(:seq, head)
            where id = :id and owner = :me and staff_seen < least(:seq, head)
            """)
        .param("seq", seen.seq())
        .param("id", id)
        .param("me", me.id().value())
        .update();
  }

  @Unaudited("the thread keeps who wrote what and when, and is never changed")
  @PostMapping("/{id}/messages")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Writes to the customer (chat.no-stonewalling), with uploaded pictures or a voice note; a"
              + " retry with the same clientId gives the same answer")
  @Serving
  MessageView write(StaffMember me, @PathVariable UUID id, @Valid @RequestBody NewMessage body) {
    var seen = visible(me, id);
    var now = clock.instant();
    var media = MediaMessages.wanted(body.media());
    var text = MediaMessages.text(body.text(), settings.length(), media);
    var cleared =
        outbox
            .clear(
                new Draft(
                    seen.brand(), seen.id().work(), me, seen.channel(), Purpose.SERVICE, text, now))
            .orThrow();
    return switch (writer.write(
        new Entry.FromStaff(id, me, true, body.clientId(), cleared, media, now))) {
      case Appended.Stored(MessageView message, boolean assistantOwed) -> message;
      case Appended.Rejected(Refusal refusal) -> throw new RefusedException(refusal);
      case Appended.Missing() -> throw new NotFound("conversation");
    };
  }

  @Unaudited("changes nothing")
  @PostMapping("/{id}/check")
  @Operation(summary = "What a draft would be stopped for; nothing is recorded")
  @Serving
  Hits check(StaffMember me, @PathVariable UUID id, @Valid @RequestBody DraftText body) {
    return new Hits(outbox.check(visible(me, id).brand(), body.text()));
  }

  @PostMapping("/{id}/claim")
  @Operation(
      summary =
          "Takes a waiting conversation; 409 when somebody was faster or there is no place free")
  @Serving
  ConversationView claim(StaffMember me, @PathVariable UUID id) {
    var seen = visible(me, id);
    if (!routing.claim(seen.id().work(), me, clock.instant())) {
      throw new RefusedException(
          Refusal.state(
              "not-claimed",
              "somebody was faster, or you are not ready or have no place free for it"));
    }
    return one(me, id);
  }

  @PostMapping("/{id}/handback")
  @Operation(summary = "Gives the conversation back to the assistant (bot.handover)")
  @Serving
  ConversationView handBack(StaffMember me, @PathVariable UUID id) {
    handOvers.toAssistant(visible(me, id).id(), me, clock.instant()).orThrow();
    return one(me, id);
  }

  @PutMapping("/{id}/type")
  @Operation(summary = "Judges what the contact is about (triage.type)")
  @Serving
  ConversationView type(StaffMember me, @PathVariable UUID id, @Valid @RequestBody NewType body) {
    papers.setType(visible(me, id).id(), body.type(), clock.instant());
    return one(me, id);
  }

  @PutMapping("/{id}/record")
  @Operation(summary = "Writes the record of the contact (chat.record), whole")
  @Serving
  ConversationView record(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody NewRecord body) {
    int max = ClosingPaper.Fields.LENGTH;
    papers.setRecord(
        visible(me, id).id(),
        new ClosingPaper.Fields(
            PlainText.optional("need", body.need(), max),
            PlainText.optional("description", body.description(), max),
            PlainText.optional("handling", body.handling(), max),
            PlainText.optional("result", body.result(), max),
            PlainText.optional("feedback", body.feedback(), max)),
        clock.instant());
    return one(me, id);
  }

  @PostMapping("/{id}/closing")
  @Operation(
      summary =
          "Asks the customer the closing question (chat.confirm); while they type it waits"
              + " (chat.listen)")
  @Serving
  ConversationView closing(StaffMember me, @PathVariable UUID id) {
    closing.ask(visible(me, id), me, clock.instant()).orThrow();
    return one(me, id);
  }

  @PostMapping("/{id}/close")
  @Operation(
      summary =
          "Closes the conversation; 409 with the clause and what is missing (triage.type,"
              + " chat.confirm, chat.record)")
  @Serving
  ConversationView close(StaffMember me, @PathVariable UUID id) {
    ending.close(visible(me, id).id(), me, me.id(), clock.instant()).orThrow();
    return one(me, id);
  }

  @PostMapping("/{id}/customer")
  @Operation(summary = "Says which known customer this is; recorded")
  @Serving
  ConversationView customer(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody CustomerLink body) {
    var seen = visible(me, id);
    conversations.linkKnown(seen, new CustomerId(body.customer()), me, clock.instant());
    return one(me, id);
  }

  private Conversations.Brief visible(Actor me, UUID id) {
    return conversations
        .find(new ConversationId(id), me)
        .orElseThrow(() -> new NotFound("conversation"));
  }
}
