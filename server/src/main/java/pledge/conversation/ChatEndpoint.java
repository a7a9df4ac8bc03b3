package pledge.conversation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.RateLimits;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.access.VisitorTokens;
import pledge.channel.ShopSignIns;
import pledge.channel.Visitors;
import pledge.customer.Consents;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Pace;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.standard.Standards;

/**
 * The customer's chat. A visitor is known by a short-lived token in a header; the key that renews
 * it stays in their browser. Everything works over plain HTTP, the socket only says when to read.
 */
@RestController
@RequestMapping("/api/chat")
@Tag(name = "Chat")
class ChatEndpoint {

  static final String WEB = "web";

  private final Visitors visitors;
  private final ShopSignIns signIns;
  private final Consents consents;
  private final VisitorTokens tokens;
  private final Brands brands;
  private final Staff staff;
  private final Standards standards;
  private final RateLimits limits;
  private final MessageWriter writer;
  private final MessageReader reader;
  private final MessageSettings settings;
  private final ClosingQuestion question;
  private final Ending ending;
  private final Conversations conversations;
  private final WaitingRoom waitingRoom;
  private final AssistantDesk assistant;
  private final JdbcClient jdbc;
  private final Pace pace;
  private final Clock clock;

  ChatEndpoint(
      Visitors visitors,
      ShopSignIns signIns,
      Consents consents,
      VisitorTokens tokens,
      Brands brands,
      Staff staff,
      Standards standards,
      RateLimits limits,
      MessageWriter writer,
      MessageReader reader,
      MessageSettings settings,
      ClosingQuestion question,
      Ending ending,
      Conversations conversations,
      WaitingRoom waitingRoom,
      AssistantDesk assistant,
      JdbcClient jdbc,
      Pace pace,
      Clock clock) {
    this.visitors = visitors;
    this.signIns = signIns;
    this.consents = consents;
    this.tokens = tokens;
    this.brands = brands;
    this.staff = staff;
    this.standards = standards;
    this.limits = limits;
    this.writer = writer;
    this.reader = reader;
    this.settings = settings;
    this.question = question;
    this.ending = ending;
    this.conversations = conversations;
    this.waitingRoom = waitingRoom;
    this.assistant = assistant;
    this.jdbc = jdbc;
    this.pace = pace;
    this.clock = clock;
  }

  record Hello(
      @NotNull @Size(min = 2, max = 32) String brand,
      @Nullable @Size(max = 100) String visitorKey,
      @Nullable @Size(max = 10) String locale) {}

  /**
   * @param clockSpeed how many times as fast as real time the business clock runs; 1 but for a
   *     demo's simulated day
   */
  record Session(
      String token,
      Instant expiresAt,
      String visitorKey,
      UUID visitor,
      boolean signedIn,
      Consents.Standing consent,
      @Nullable UUID conversation,
      BrandFace brand,
      String greeting,
      List<Tap> shortcuts,
      int clockSpeed,
      Instant now) {}

  record BrandFace(String code, String nameZh, String nameEn, String colour) {}

  record Tap(String label, String text) {}

  record NewText(
      @NotNull UUID clientId,
      @NotNull @Size(max = 20_000) String text,
      @Nullable @Size(max = 10) String locale,
      @Nullable @Size(max = MediaMessages.MOST) List<@NotNull UUID> media) {}

  record Sent(MessageView message, String cursor) {}

  record ThreadPage(List<ThreadMessage> items, String next, ThreadState state, Instant now) {}

  /** A message with the cursor behind it. */
  record ThreadMessage(@JsonUnwrapped MessageView message, String cursor) {}

  /**
   * @param waiting set while waiting for a person
   * @param closing whether the closing question waits for an answer
   */
  record ThreadState(
      String mode,
      boolean closed,
      @Nullable Owner owner,
      WaitingRoom.@Nullable Waiting waiting,
      boolean closing,
      boolean canRate) {}

  record Owner(String name) {}

  record ClosingAnswer(
      @NotNull Boolean solved, @NotNull Boolean satisfied, @NotNull Boolean more) {}

  @PostMapping("/session")
  @Operation(
      summary =
          "Opens or continues a visitor's thread: a token for 15 minutes and the key that renews"
              + " it")
  @Allowed(anyone = true)
  Session session(@Valid @RequestBody Hello hello, HttpServletRequest request) {
    limits.check("chat-session", request.getRemoteAddr());
    var now = clock.instant();
    var brand = brands.find(new BrandId(hello.brand())).orElseThrow(() -> new NotFound("brand"));
    var known = visitors.open(brand.id(), hello.visitorKey(), request.getRemoteAddr(), now);
    var latest = conversations.latestOf(known.visitor().id());
    var standard = standards.of(brand.id());
    var locale = locale(hello.locale());
    var name = locale.startsWith("en") ? brand.nameEn() : brand.nameZh();
    return new Session(
        tokens.issue(known.visitor(), now),
        now.plus(tokens.life()),
        known.key(),
        known.visitor().id(),
        known.visitor().signIn() != null,
        consents.of(known.visitor(), locale),
        latest.map(brief -> brief.id().value()).orElse(null),
        new BrandFace(brand.id().value(), brand.nameZh(), brand.nameEn(), brand.colour()),
        standard.greeting(
            latest.isEmpty() ? "chat.opening" : "chat.returning", locale, Map.of("brand", name)),
        standard.shortcuts().stream()
            .map(tap -> new Tap(tap.label().in(locale), tap.text().in(locale)))
            .toList(),
        pace.times(),
        now);
  }

  @PostMapping("/messages")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Writes a message, with uploaded pictures or a voice note (channel.online); answered once"
              + " it is committed. A retry with the same clientId gives the same answer",
      description =
          "409 `consent-needed` with clause `customer.privacy` before the privacy notice in force"
              + " was agreed to (`/api/chat/consent`).")
  @Allowed(visitor = true)
  Sent write(Visitor me, @Valid @RequestBody NewText body, HttpServletRequest request) {
    limits.check("chat-message", me.id().toString());
    limits.check("chat-message-address", request.getRemoteAddr());
    consents.require(me);
    var media = MediaMessages.wanted(body.media());
    var text = MediaMessages.text(body.text(), settings.length(), media);
    var entry =
        new Entry.FromCustomer(
            me.brand(),
            WEB,
            me.id(),
            locale(body.locale()),
            body.clientId(),
            text,
            media,
            clock.instant());
    return switch (writer.write(entry)) {
      case Appended.Stored(MessageView message, boolean assistantOwed) -> {
        if (assistantOwed) {
          assistant.wake();
        }
        yield new Sent(message, Cursor.of(message).toString());
      }
      case Appended.Rejected(Refusal refusal) -> throw new RefusedException(refusal);
      case Appended.Missing() -> throw new NotFound("conversation");
    };
  }

  @GetMapping("/messages")
  @Operation(summary = "The thread behind the cursor, over all visits, and how the matter stands")
  @Allowed(visitor = true)
  ThreadPage read(
      Visitor me,
      @RequestParam(required = false) @Nullable @Size(max = 60) String after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit) {
    var cursor = Cursor.parse(after);
    waitingRoom.seen(me.id(), clock.instant());
    var items =
        reader.thread(signIns.threads(me), cursor, limit).stream()
            .map(message -> new ThreadMessage(message, Cursor.of(message).toString()))
            .toList();
    var next = items.isEmpty() ? cursor.toString() : items.getLast().cursor();
    return new ThreadPage(items, next, state(me), clock.instant());
  }

  @PostMapping("/closing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Answers the closing question (chat.confirm)")
  @Allowed(visitor = true)
  void closing(Visitor me, @Valid @RequestBody ClosingAnswer answer) {
    var brief = conversations.latestOf(me.id()).orElseThrow(() -> new NotFound("conversation"));
    var now = clock.instant();
    boolean goesOn =
        question
            .answer(brief.id(), answer.solved(), answer.satisfied(), answer.more(), now)
            .orThrow();
    if (!goesOn) {
      // With everything recorded the end follows at once; otherwise its person finishes the record.
      ending.closeIfComplete(brief.id(), now);
    }
  }

  private ThreadState state(Visitor me) {
    return jdbc.sql(
            """
            select id, state, mode, owner, rating_stars from conversation.conversation
            where identity = :identity order by id desc limit 1
            """)
        .param("identity", me.id())
        .query((rs, n) -> {
          var id = new ConversationId(Columns.uuid(rs, "id"));
          var owner = Columns.uuidOrNull(rs, "owner");
          var state = rs.getString("state");
          var mode = rs.getString("mode");
          rs.getInt("rating_stars");
          boolean unrated = rs.wasNull();
          return new ThreadState(
              mode,
              state.equals("closed"),
              owner == null
                  ? null
                  : new Owner(staff.find(new StaffId(owner)).map(StaffMember::nickname).orElse("")),
              mode.equals("waiting") ? waiting(id, me.brand()) : null,
              state.equals("closing"),
              state.equals("closed") && unrated);
        })
        .optional()
        .orElse(new ThreadState("assistant", false, null, null, false, false));
  }

  private WaitingRoom.@Nullable Waiting waiting(ConversationId id, BrandId brand) {
    return waitingRoom.place(id, brand).orElse(null);
  }

  private static String locale(@Nullable String wished) {
    return wished != null && wished.startsWith("en") ? "en" : "zh-CN";
  }
}
