package pledge.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import pledge.platform.BadInput;
import pledge.platform.BrandId;

/** The brand one works for. */
@RestController
@Tag(name = "Access")
class BrandEndpoint {

  record View(
      BrandId code,
      String nameZh,
      String nameEn,
      String zone,
      String colour,
      List<String> origins,
      boolean demo) {}

  record Wish(
      @NotNull @PlainName String nameZh,
      @NotNull @PlainName String nameEn,
      @NotNull @Size(max = 60) String zone,
      @NotNull @Pattern(regexp = "#[0-9a-f]{6}", message = "is #rrggbb in lower case")
          String colour,
      @NotNull @Size(max = 50)
          List<
                  @NotNull
                  @Pattern(
                      regexp = "https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?",
                      message = "is an origin such as https://shop.example")
                  String>
              origins) {}

  private final Brands brands;

  BrandEndpoint(Brands brands) {
    this.brands = brands;
  }

  @Allowed(anyStaff = true)
  @Operation(summary = "My brand")
  @GetMapping("/api/brand")
  View get(StaffMember who) {
    return view(brands.get(who.brand()));
  }

  @Allowed(staff = Role.ADMINISTRATOR)
  @Operation(
      summary = "Change my brand's names, zone, colour and the origins that may show its chat")
  @PutMapping("/api/brand")
  View change(StaffMember who, @Valid @RequestBody Wish wish) {
    ZoneId zone;
    try {
      zone = ZoneId.of(wish.zone());
    } catch (DateTimeException e) {
      throw new BadInput("zone", "is a zone id such as Asia/Shanghai");
    }
    var brand =
        new Brand(
            who.brand(),
            wish.nameZh(),
            wish.nameEn(),
            zone,
            wish.colour(),
            wish.origins().stream().distinct().toList(),
            brands.get(who.brand()).demo());
    brands.change(brand, who);
    return view(brand);
  }

  private static View view(Brand brand) {
    return new View(
        brand.id(),
        brand.nameZh(),
        brand.nameEn(),
        brand.zone().getId(),
        brand.colour(),
        brand.origins(),
        brand.demo());
  }
}
