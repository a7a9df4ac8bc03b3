package pledge.shopfloor;

import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Privacy;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.order.OrderId;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.store.ShopId;

/**
 * Whom a shop is to call: online orders of what was tried there, and tips no text message brings.
 */
@RestController
@RequestMapping("/api/shops/{shop}/contacts")
@CustomerData
class ContactsEndpoint {

  private static final int MOST = 100;

  private final Contacts contacts;
  private final TipsRows tipsRows;
  private final TipsWorker tips;
  private final Orders orders;
  private final Customers customers;
  private final Privacy privacy;
  private final Commitments commitments;
  private final ShopFloor floor;
  private final AuditTrail audit;
  private final Clock clock;

  ContactsEndpoint(
      Contacts contacts,
      TipsRows tipsRows,
      TipsWorker tips,
      Orders orders,
      Customers customers,
      Privacy privacy,
      Commitments commitments,
      ShopFloor floor,
      AuditTrail audit,
      Clock clock) {
    this.contacts = contacts;
    this.tipsRows = tipsRows;
    this.tips = tips;
    this.orders = orders;
    this.customers = customers;
    this.privacy = privacy;
    this.commitments = commitments;
    this.floor = floor;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param callBy until when they are to be called; null where that is over
   * @param customer the name masked; null where nobody is known
   * @param sku what they tried here and ordered
   * @param order what they ordered, the persons masked
   * @param tips what to tell, of one because of tips
   * @param tries how often they weren't reached
   */
  @Schema(name = "ShopContact")
  record ContactView(
      UUID id,
      ShopId shop,
      Contact.Reason reason,
      Contact.State state,
      Instant knownAt,
      @Nullable Instant callBy,
      VisitView.@Nullable Guest customer,
      @Nullable String orderNumber,
      @Nullable String sku,
      @Nullable Instant triedAt,
      @Nullable OrderView order,
      @Nullable String tips,
      int tries) {}

  @Schema(name = "ShopContactList")
  record ContactList(List<ContactView> items, Instant now) {}

  @GetMapping
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary = "Whom this shop is to call, the one known longest first, 100 at most",
      description =
          """
          `order`: they ordered online what they had tried here; to be called within the hour
          (`experience.order-contact`), in the shop's own hours. `tips`: they bought something of
          high value and no text message gets to them (`store.tips`). Looks are recorded.\
          """)
  ContactList open(StaffMember me, @PathVariable UUID shop) {
    var where = floor.shop(shop, me);
    var open = contacts.open(where.id(), MOST);
    privacy.saw(
        me,
        open.stream().flatMap(contact -> Stream.ofNullable(contact.customer())).toList(),
        "shop contacts");
    return new ContactList(views(me, open), clock.instant());
  }

  @Schema(name = "ShopContactPhone")
  record PhoneView(String phone) {}

  @PostMapping("/{contact}/phone")
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary = "Opens the number to call, while the call is to be made; recorded",
      description = "404 where no number is known.")
  PhoneView phone(StaffMember me, @PathVariable UUID shop, @PathVariable UUID contact) {
    var found = contacts.find(contact, floor.shop(shop, me).id());
    if (found.state() != Contact.State.OPEN) {
      throw new RefusedException(
          Refusal.of("settled", "customer.privacy", "there is no call to make any more"));
    }
    var order = found.order();
    var phone =
        Optional.ofNullable(order)
            .flatMap(id -> orders.phone(found.brand(), id))
            .or(() -> Optional.ofNullable(found.customer()).flatMap(customers::phone))
            .orElseThrow(() -> new NotFound("phone"));
    audit.record(me, "contact.phone", "contact", contact.toString(), "to make the call");
    var customer = found.customer();
    if (customer != null) {
      privacy.saw(me, List.of(customer), "number for a call of the shop");
    }
    return new PhoneView(phone);
  }

  /**
   * @param result {@code declined}: they don't wish to be contacted
   * @param dispatchTold whether they were told when the order is dispatched; must be, where they
   *     were reached about an order
   */
  @Schema(name = "ShopContactMade")
  record MadeBody(
      @NotNull Contacts.Result result,
      @NotNull Boolean dispatchTold,
      @NotNull @Size(max = 300) String note) {}

  @PostMapping("/{contact}/made")
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary = "What came of the call",
      description =
          """
          `reached` ends the shop's hour, `declined` cancels it, after `not_reached` it runs on. 409
          with clause `experience.order-contact` when the dispatch wasn't told. The same again is
          harmless.\
          """)
  ContactView made(
      StaffMember me,
      @PathVariable UUID shop,
      @PathVariable UUID contact,
      @Valid @RequestBody MadeBody body) {
    var where = floor.shop(shop, me);
    var found = contacts.find(contact, where.id());
    var made =
        new Contacts.Made(
            body.result(), body.dispatchTold(), PlainText.optional("note", body.note(), 300));
    var after = contacts.made(found, made, me, clock.instant()).orThrow();
    audit.record(me, "contact.made", "contact", contact.toString(), body.result().name());
    floor.moved(where);
    return views(me, List.of(after)).getFirst();
  }

  /** Clocks, names and orders are read together, however many there are. */
  private List<ContactView> views(StaffMember me, Collection<Contact> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var open = commitments.openOf(found.stream().map(Contact::work).toList());
    var names =
        customers.names(
            found.stream().flatMap(contact -> Stream.ofNullable(contact.customer())).toList());
    var bought =
        orders.those(
            me.brand(),
            found.stream().flatMap(contact -> Stream.ofNullable(contact.order())).toList());
    return found.stream()
        .map(contact -> view(contact, open.getOrDefault(contact.work(), List.of()), names, bought))
        .toList();
  }

  private ContactView view(
      Contact contact,
      List<Commitment> clocks,
      Map<CustomerId, String> names,
      Map<OrderId, OrderView> bought) {
    var customer = contact.customer();
    var order = contact.order();
    return new ContactView(
        contact.id(),
        contact.shop(),
        contact.reason(),
        contact.state(),
        contact.knownAt(),
        clocks.stream()
            .filter(clock -> clock.clause().equals(contact.clause()))
            .map(Commitment::dueAt)
            .findFirst()
            .orElse(null),
        customer == null ? null : new VisitView.Guest(customer, names.getOrDefault(customer, "")),
        contact.orderNumber(),
        contact.sku(),
        contact.triedAt(),
        order == null ? null : bought.get(order),
        contact.reason() == Contact.Reason.TIPS
            ? tipsRows
                .find(contact.id())
                .map(due -> tips.tips(due.brand(), due.families(), "zh-CN"))
                .orElse(null)
            : null,
        contact.tries());
  }
}
