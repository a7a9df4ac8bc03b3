package pledge.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import pledge.platform.BrandId;
import pledge.platform.Pace;

/** Signing in and out, and what concerns oneself. */
@RestController
@Tag(name = "Access")
class MeEndpoint {

  record SignIn(
      @NotBlank @Size(max = 40) String login, @NotBlank @Size(max = 200) String password) {}

  record Language(@NotNull @Pattern(regexp = "zh-CN|en") String locale) {}

  record NewPassword(
      @NotBlank @Size(max = 200) String old,
      @JsonProperty("new") @NotBlank @Size(max = 200) String wanted) {}

  /**
   * @param clockSpeed how many times as fast as real time the business clock runs; 1 but for a
   *     demo's simulated day
   */
  record Me(
      StaffId id,
      String login,
      String name,
      String nickname,
      MyBrand brand,
      Set<Role> roles,
      List<MyTeam> teams,
      String locale,
      boolean demo,
      boolean mustChangePassword,
      int clockSpeed) {}

  record MyBrand(BrandId code, String nameZh, String nameEn, String colour) {}

  record MyTeam(UUID id, String code, String nameZh, String nameEn, String kind, boolean leads) {}

  private final SignIns signIns;
  private final Sessions sessions;
  private final Staff staff;
  private final Teams teams;
  private final Brands brands;
  private final PublicUrl url;
  private final Pace pace;
  private final Clock clock;

  MeEndpoint(
      SignIns signIns,
      Sessions sessions,
      Staff staff,
      Teams teams,
      Brands brands,
      PublicUrl url,
      Pace pace,
      Clock clock) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.staff = staff;
    this.teams = teams;
    this.brands = brands;
    this.url = url;
    this.pace = pace;
    this.clock = clock;
  }

  @Allowed(anyone = true)
  @Operation(summary = "Sign in; answers with the session cookie")
  @PostMapping("/api/sign-in")
  ResponseEntity<Me> signIn(@Valid @RequestBody SignIn wish, HttpServletRequest request) {
    var cookie =
        signIns.signIn(
            wish.login(),
            wish.password(),
            request.getRemoteAddr(),
            ActorFilter.cookie(request),
            clock.instant());
    return withCookie(cookie);
  }

  @Allowed(anyone = true)
  @Operation(summary = "Sign out; doing it twice is harmless")
  @PostMapping("/api/sign-out")
  ResponseEntity<Void> signOut(Actor who, HttpServletRequest request) {
    var cookie = ActorFilter.cookie(request);
    if (who instanceof StaffMember person && cookie != null) {
      signIns.signOut(person, cookie);
    }
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie("").maxAge(0).build().toString())
        .build();
  }

  @Allowed(anyStaff = true)
  @Operation(summary = "Who I am and what I may do")
  @GetMapping("/api/me")
  Me me(StaffMember who) {
    return me(
        who,
        ActorFilter.authentication() instanceof ActorAuthentication known
            && known.mustChangePassword());
  }

  @Allowed(anyStaff = true)
  @Operation(summary = "Choose the language of my screens")
  @PutMapping("/api/me/locale")
  Me locale(StaffMember who, @Valid @RequestBody Language wish) {
    staff.speak(who, wish.locale(), who);
    return me(
        new StaffMember(
            who.id(),
            who.login(),
            who.name(),
            who.nickname(),
            who.brand(),
            who.roles(),
            who.teams(),
            who.leads(),
            wish.locale()));
  }

  @Allowed(anyStaff = true)
  @Operation(summary = "Change my password; every other sign-in of mine ends")
  @PutMapping("/api/me/password")
  ResponseEntity<Me> password(
      StaffMember who, @Valid @RequestBody NewPassword wish, HttpServletRequest request) {
    return withCookie(
        signIns.changePassword(
            who, wish.old(), wish.wanted(), request.getRemoteAddr(), clock.instant()));
  }

  private ResponseEntity<Me> withCookie(String cookie) {
    var session = sessions.find(cookie, clock.instant()).orElseThrow(BadCredentials::new);
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, cookie(cookie).build().toString())
        .body(me(session.staff(), session.mustChangePassword()));
  }

  /**
   * Strict: the desk is a page that loads without a sign-in and then calls from its own origin, so
   * links into it from elsewhere work all the same. It ends with the browser.
   */
  private ResponseCookie.ResponseCookieBuilder cookie(String value) {
    return ResponseCookie.from(ActorFilter.COOKIE, value)
        .path("/")
        .httpOnly(true)
        .secure(url.https())
        .sameSite("Strict");
  }

  private Me me(StaffMember who, boolean mustChangePassword) {
    var brand = brands.get(who.brand());
    var mine =
        teams.find(who.teams()).values().stream()
            .sorted(Comparator.comparing(Team::code))
            .map(team ->
                new MyTeam(
                    team.id().value(),
                    team.code(),
                    team.nameZh(),
                    team.nameEn(),
                    team.kind(),
                    who.leads().contains(team.id())))
            .toList();
    return new Me(
        who.id(),
        who.login(),
        who.name(),
        who.nickname(),
        new MyBrand(brand.id(), brand.nameZh(), brand.nameEn(), brand.colour()),
        who.roles(),
        mine,
        who.locale(),
        brand.demo(),
        mustChangePassword,
        pace.times());
  }
}
