package pledge.knowledge;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.NotFound;

/** Knowledge for the staff of a brand: everybody reads what is published, some edit. */
@RestController
@RequestMapping("/api/knowledge")
class KnowledgeEndpoint {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 200;
  private static final int SEARCHED = 10;
  private static final Set<Role> EDITORS =
      EnumSet.of(Role.SUPERVISOR, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);

  private final Knowledge knowledge;
  private final Articles articles;
  private final KnowledgeUse use;
  private final Staff staff;
  private final Clock clock;

  KnowledgeEndpoint(
      Knowledge knowledge, Articles articles, KnowledgeUse use, Staff staff, Clock clock) {
    this.knowledge = knowledge;
    this.articles = articles;
    this.use = use;
    this.staff = staff;
    this.clock = clock;
  }

  record Person(UUID id, String name) {}

  record ArticleView(
      UUID id,
      ArticleKind kind,
      String title,
      List<String> questions,
      String body,
      @Nullable String stage,
      @Nullable String scene,
      Tone tone,
      String locale,
      ArticleState state,
      int version,
      Instant updatedAt,
      @Nullable Person updatedBy) {}

  record ArticleList(List<ArticleView> items, @Nullable String next) {}

  record VersionView(
      int version,
      String title,
      List<String> questions,
      String body,
      @Nullable String stage,
      @Nullable String scene,
      Tone tone,
      String locale,
      ArticleState state,
      Instant at,
      @Nullable Person by) {}

  record VersionList(List<VersionView> items, @Nullable String next) {}

  /** What people write. A missing tone is neutral, a missing state a draft. */
  record ArticleBody(
      @NotNull ArticleKind kind,
      @NotBlank @Size(max = 200) String title,
      @Nullable @Size(max = 30) List<@NotBlank @Size(max = 200) String> questions,
      @NotBlank @Size(max = 8_000) String body,
      @Nullable @Size(max = 60) String stage,
      @Nullable @Size(max = 60) String scene,
      @Nullable Tone tone,
      @Nullable @Pattern(regexp = "zh-CN|en") String locale,
      @Nullable ArticleState state) {

    NewArticle of(BrandId brand) {
      refuseControls("title", title);
      refuseControls("body", body);
      var asked = questions == null ? List.<String>of() : questions;
      asked.forEach(question -> refuseControls("questions", question));
      return new NewArticle(
          brand,
          null,
          kind,
          title.strip(),
          asked.stream().map(String::strip).distinct().toList(),
          body.strip(),
          stage,
          scene,
          Objects.requireNonNullElse(tone, Tone.NEUTRAL),
          Objects.requireNonNullElse(locale, "zh-CN"),
          Objects.requireNonNullElse(state, ArticleState.DRAFT));
    }

    /** NUL can't be stored, and nobody means to write the others. */
    private static void refuseControls(String field, String text) {
      if (text.codePoints()
          .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')) {
        throw new BadInput(field, "holds control characters");
      }
    }
  }

  @GetMapping("/articles")
  @Operation(
      summary =
          "Articles, questions, scripts and greetings of the brand; drafts and archived ones only for editors")
  @Allowed(anyStaff = true)
  ArticleList list(
      StaffMember who,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable @Size(max = 200) String q,
      @RequestParam(required = false) @Nullable @Size(max = 60) String stage,
      @RequestParam(required = false) @Nullable @Size(max = 60) String scene,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable Integer limit) {
    var wanted = kind == null || kind.isEmpty() ? null : ArticleKind.of(kind);
    int most = limit(limit, DEFAULT_LIMIT);
    if (q != null && !q.isBlank()) {
      var found =
          knowledge.searchAll(who.brand(), q, wanted, edits(who), most).stream()
              .filter(article -> blank(stage) || Objects.equals(stage, article.stage()))
              .filter(article -> blank(scene) || Objects.equals(scene, article.scene()))
              .toList();
      return new ArticleList(views(found), null);
    }
    var page =
        articles.page(
            who.brand(),
            wanted,
            blank(stage) ? null : stage,
            blank(scene) ? null : scene,
            edits(who),
            after == null ? null : new ArticleId(after),
            most + 1);
    var shown = page.subList(0, Math.min(most, page.size()));
    return new ArticleList(
        views(shown), page.size() > most ? shown.getLast().id().value().toString() : null);
  }

  @GetMapping("/articles/{id}")
  @Operation(summary = "One article")
  @Allowed(anyStaff = true)
  ArticleView one(StaffMember who, @PathVariable UUID id) {
    return view(seen(who, id));
  }

  @GetMapping("/articles/{id}/versions")
  @Operation(summary = "Every version of an article, the newest first")
  @Allowed(staff = {Role.SUPERVISOR, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
  VersionList versions(StaffMember who, @PathVariable UUID id) {
    var versions = articles.versions(seen(who, id).id());
    var names = names(versions.stream().map(Articles.Version::by).toList());
    return new VersionList(
        versions.stream()
            .map(version ->
                new VersionView(
                    version.version(),
                    version.title(),
                    version.questions(),
                    version.body(),
                    version.stage(),
                    version.scene(),
                    version.tone(),
                    version.locale(),
                    version.state(),
                    version.at(),
                    person(version.by(), names)))
            .toList(),
        null);
  }

  @PostMapping("/articles")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Writes an article, question, script or greeting")
  @Allowed(staff = {Role.SUPERVISOR, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
  ArticleView add(StaffMember who, @Valid @RequestBody ArticleBody body) {
    var id = knowledge.add(body.of(who.brand()), who, clock.instant()).orElseThrow();
    return view(seen(who, id.value()));
  }

  @PutMapping("/articles/{id}")
  @Operation(
      summary = "Changes an article; the version before is kept",
      description =
          "If-Match, the version in quotes it was made from: 409 `changed-meanwhile` with the"
              + " present `version` when somebody changed it since. Without it, on top of whatever"
              + " is there.")
  @Allowed(staff = {Role.SUPERVISOR, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
  ArticleView change(
      StaffMember who,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @Valid @RequestBody ArticleBody body) {
    knowledge.change(
        new ArticleId(id), versionOf(version), body.of(who.brand()), who, clock.instant());
    return view(seen(who, id));
  }

  private static @Nullable Integer versionOf(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    try {
      return Integer.valueOf(ifMatch.strip().replaceFirst("^(?:W/)?\"(.*)\"$", "$1"));
    } catch (NumberFormatException e) {
      throw new BadInput("If-Match", "is the version of the article, in quotes");
    }
  }

  @DeleteMapping("/articles/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes an article out of use; its versions stay")
  @Allowed(staff = {Role.SUPERVISOR, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
  void archive(StaffMember who, @PathVariable UUID id) {
    knowledge.archive(who.brand(), new ArticleId(id), who, clock.instant());
  }

  @GetMapping("/search")
  @Operation(summary = "Published knowledge that fits the words, best first")
  @Allowed(anyStaff = true)
  ArticleList search(
      StaffMember who,
      @RequestParam @Size(max = 2_000) String q,
      @RequestParam(required = false) @Nullable Integer limit) {
    var found =
        knowledge.search(who.brand(), q, EnumSet.allOf(ArticleKind.class), limit(limit, SEARCHED));
    use.found(who, found, clock.instant());
    return new ArticleList(views(found), null);
  }

  private Article seen(StaffMember who, UUID id) {
    return knowledge
        .find(who.brand(), new ArticleId(id))
        .filter(article -> edits(who) || article.state() == ArticleState.PUBLISHED)
        .orElseThrow(() -> new NotFound("article"));
  }

  private static boolean edits(StaffMember who) {
    return who.roles().stream().anyMatch(EDITORS::contains);
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static int limit(@Nullable Integer limit, int usual) {
    if (limit == null) {
      return usual;
    }
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit", "is between 1 and " + MOST);
    }
    return limit;
  }

  private ArticleView view(Article article) {
    return views(List.of(article)).getFirst();
  }

  private List<ArticleView> views(List<Article> articles) {
    var names = names(articles.stream().map(Article::updatedBy).toList());
    return articles.stream()
        .map(article ->
            new ArticleView(
                article.id().value(),
                article.kind(),
                article.title(),
                article.questions(),
                article.body(),
                article.stage(),
                article.scene(),
                article.tone(),
                article.locale(),
                article.state(),
                article.version(),
                article.updatedAt(),
                person(article.updatedBy(), names)))
        .toList();
  }

  private Map<StaffId, String> names(Collection<@Nullable StaffId> ids) {
    return staff.names(ids.stream().filter(Objects::nonNull).distinct().toList());
  }

  private static @Nullable Person person(@Nullable StaffId id, Map<StaffId, String> names) {
    return id == null ? null : new Person(id.value(), names.getOrDefault(id, ""));
  }
}
