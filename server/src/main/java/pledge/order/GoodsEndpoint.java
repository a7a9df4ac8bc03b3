package pledge.order;

import static pledge.access.Role.ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Actors;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;

/** Goods in, from the shop's system, and shown to the staff. */
@RestController
class GoodsEndpoint {

  private static final int MOST = 20;

  private final Catalogue catalogue;
  private final OrderCheck check;
  private final Clock clock;

  GoodsEndpoint(Catalogue catalogue, OrderCheck check, Clock clock) {
    this.catalogue = catalogue;
    this.check = check;
    this.clock = clock;
  }

  @PutMapping("/api/goods/{sku}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(
      staff = {ADMINISTRATOR},
      scope = "orders:write")
  @Operation(
      summary = "Take over the newest state of something the brand sells",
      description =
          "Repeating is harmless; an older `updatedAt` than what is here changes nothing.")
  void put(
      Actor who,
      @PathVariable @Pattern(regexp = OrderDocument.NUMBER) String sku,
      @Valid @RequestBody Goods goods) {
    if (!goods.sku().equals(sku)) {
      throw new BadInput("sku", "is not the sku in the path");
    }
    check
        .check(goods, clock.instant())
        .forEach(violation -> {
          throw new BadInput(violation.field(), violation.reason());
        });
    catalogue.put(Actors.brand(who), List.of(goods));
  }

  @Schema(name = "GoodsList")
  record Found(List<Goods> items) {}

  @GetMapping("/api/goods")
  @Allowed(anyStaff = true)
  @Operation(summary = "Goods of which number or name holds these words, by name, 20 at most")
  Found search(StaffMember who, @RequestParam @Size(max = 60) String words) {
    var wanted = PlainText.required("words", words, 60);
    return new Found(catalogue.search(who.brand(), wanted, MOST));
  }

  @GetMapping("/api/goods/{sku}")
  @Allowed(anyStaff = true)
  @Operation(summary = "Something the brand sells, with what after-sales rules need to know")
  Goods show(StaffMember who, @PathVariable @Size(max = 64) String sku) {
    return catalogue.find(who.brand(), sku).orElseThrow(() -> new NotFound("goods"));
  }
}
