package pledge.store;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Actors;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.platform.NotFound;
import pledge.platform.PlainText;

/** What a shop keeps, told by its stock system. */
@RestController
class ShopGoodsEndpoint {

  private static final int MOST = 20_000;

  private final ShopGoods goods;
  private final Shops shops;

  ShopGoodsEndpoint(ShopGoods goods, Shops shops) {
    this.goods = goods;
    this.shops = shops;
  }

  @Schema(name = "ShopGoods")
  record GoodsBody(@NotNull @Size(max = MOST) List<@Valid @NotBlank @Size(max = 64) String> skus) {}

  @PutMapping("/api/shops/{id}/goods")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(
      staff = {Role.ADMINISTRATOR},
      scope = "orders:write")
  @Operation(
      summary = "Takes over what the shop keeps, by sku, 20,000 at most",
      description =
          """
          The list replaces the one before; repeating it is harmless. What isn't on it is recommended
          to nobody in this shop (store.try-recommend-buy). An empty list: it isn't known.\
          """)
  void put(Actor who, @PathVariable UUID id, @Valid @RequestBody GoodsBody body) {
    if (!shops.codes(Actors.brand(who)).containsValue(new ShopId(id))) {
      throw new NotFound("shop");
    }
    goods.put(id, body.skus().stream().map(sku -> PlainText.required("skus", sku, 64)).toList());
  }
}
