package pledge.standard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.Unaudited;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checking, publishing and keeping versions of the standard. */
@RestController
class VersionsEndpoint {

  /** What the standard's file is sent as; browsers and curl don't agree on a type for YAML. */
  private static final String YAML = "text/yaml";

  private static final String YAML_TOO = "application/yaml";
  private static final String PLAIN = "text/plain";
  private static final String BYTES = "application/octet-stream";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Standards standards;
  private final Versions versions;
  private final Publisher publisher;
  private final Staff staff;
  private final Clock clock;

  VersionsEndpoint(
      Standards standards, Versions versions, Publisher publisher, Staff staff, Clock clock) {
    this.standards = standards;
    this.versions = versions;
    this.publisher = publisher;
    this.staff = staff;
    this.clock = clock;
  }

  record CheckView(boolean ok, List<Problem> problems) {}

  record PersonView(UUID id, String name) {}

  /**
   * @param scope {@code organisation} or {@code brand}
   * @param origin {@code shipped}, {@code uploaded}, {@code overrides} or {@code rebased}
   * @param base the organisation's version below a brand's
   */
  record VersionView(
      UUID id,
      String scope,
      int number,
      Instant validFrom,
      @Nullable Instant validTo,
      String origin,
      @Nullable UUID base,
      @Nullable PersonView publishedBy,
      Instant publishedAt,
      @Nullable String note) {}

  record VersionsView(List<VersionView> items) {}

  @Allowed(
      staff = {Role.ADMINISTRATOR, Role.MANAGER},
      scope = "standard:write")
  @Unaudited("changes nothing")
  @Operation(
      summary = "Check a standard without publishing it",
      description = "Takes the YAML as it is, at most 1 MiB. Each problem says where it stands.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(mediaType = YAML, schema = @Schema(type = "string")))
  @PostMapping(
      path = "/api/standard/check",
      consumes = {YAML, YAML_TOO, PLAIN, BYTES})
  CheckView check(
      @RequestParam(defaultValue = "standard.yaml") @Size(min = 1, max = 200) String file,
      @RequestBody byte[] yaml) {
    try {
      StandardFile.checked(file, yaml);
      return new CheckView(true, List.of());
    } catch (BadStandard e) {
      return new CheckView(false, e.problems());
    }
  }

  @Allowed(
      staff = {Role.ADMINISTRATOR, Role.MANAGER},
      scope = "standard:write")
  @Operation(
      summary = "Publish a standard for the organisation",
      description =
          "Checks it and puts it in force at once, in one step with the brands' own values on top."
              + " 422 names what speaks against it. The file in force again: 200 and nothing"
              + " changes.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(mediaType = YAML, schema = @Schema(type = "string")))
  @PostMapping(
      path = "/api/standard/versions",
      consumes = {YAML, YAML_TOO, PLAIN, BYTES})
  ResponseEntity<VersionView> publish(
      Actor who,
      @RequestParam(defaultValue = "standard.yaml") @Size(min = 1, max = 200) String file,
      @RequestParam @Nullable @Size(max = 500) String note,
      @RequestBody byte[] yaml) {
    var before = versions.inForce(Versions.ORGANISATION).map(Versions.Version::id);
    var version = publisher.publish(file, yaml, who, clock.instant(), note);
    standards.refresh();
    var view = view(List.of(version)).getFirst();
    return before.filter(version.id()::equals).isPresent()
        ? ResponseEntity.ok(view)
        : ResponseEntity.created(URI.create("/api/standard/versions/" + version.id() + "/yaml"))
            .body(view);
  }

  @Allowed(anyStaff = true)
  @Operation(summary = "The versions of the organisation and of my brand, the latest first")
  @GetMapping("/api/standard/versions")
  VersionsView versions(
      StaffMember who, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    return new VersionsView(view(versions.of(who.brand(), limit)));
  }

  @Allowed(anyStaff = true)
  @Operation(
      summary = "A version as a file",
      description = "Of a brand's version the effective standard, written out.")
  @GetMapping(path = "/api/standard/versions/{id}/yaml")
  ResponseEntity<byte[]> yaml(StaffMember who, @PathVariable UUID id) {
    var version =
        versions
            .find(id)
            .filter(it ->
                it.scope().equals(Versions.ORGANISATION) || it.scope().equals(who.brand().value()))
            .orElseThrow(() -> new NotFound("version of the standard"));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "yaml", StandardCharsets.UTF_8))
        .header(
            "Content-Disposition",
            "inline; filename=\"standard-%s-%d.yaml\""
                .formatted(
                    version.base() == null ? "organisation" : version.scope(), version.number()))
        .body(content(version).getBytes(StandardCharsets.UTF_8));
  }

  private String content(Versions.Version version) {
    var source = versions.source(version.id());
    var base = version.base();
    if (base == null) {
      return source;
    }
    var effective =
        YamlReader.read("standard.yaml", versions.source(base).getBytes(StandardCharsets.UTF_8))
            .with(YamlReader.read(Overrides.FILE, source.getBytes(StandardCharsets.UTF_8)));
    var plain = JSON.convertValue(effective.root(), Object.class);
    return new Dump(
            DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setUseUnicodeEncoding(true)
                .setWidth(200)
                .build())
        .dumpToString(plain);
  }

  @Allowed(anyStaff = true)
  @Operation(summary = "My brand's own values on top of the organisation's standard")
  @GetMapping(path = "/api/standard/overrides", produces = MediaType.APPLICATION_JSON_VALUE)
  String overrides(StaffMember who) {
    return versions
        .inForce(who.brand().value())
        .map(version -> versions.source(version.id()))
        .orElse(Overrides.NONE);
  }

  @Allowed(staff = {Role.ADMINISTRATOR, Role.MANAGER})
  @Operation(
      summary = "Replace my brand's own values",
      description =
          "An object of the standard's shape with only what differs: objects are merged, lists and"
              + " values replaced, null takes away; clauses are keyed by id. {} takes all back. 422"
              + " names what speaks against the standard that would result.")
  @PutMapping(path = "/api/standard/overrides", consumes = MediaType.APPLICATION_JSON_VALUE)
  VersionView override(
      StaffMember who,
      @RequestParam @Nullable @Size(max = 500) String note,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object")))
          @RequestBody
          byte[] values) {
    try {
      JSON.readTree(values);
    } catch (JacksonException e) {
      throw new BadInput("body", "isn't JSON");
    }
    var version = publisher.override(who.brand(), values, who, clock.instant(), note);
    standards.refresh();
    return view(List.of(version)).getFirst();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> bad(BadStandard e) {
    var first = e.problems().getFirst();
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT,
            e.problems().size() == 1
                ? first.toString()
                : first + " (and " + (e.problems().size() - 1) + " more)");
    problem.setType(URI.create("urn:pledge:problem:bad-standard"));
    problem.setProperty("code", "bad-standard");
    problem.setProperty("problems", e.problems());
    return ResponseEntity.unprocessableContent().body(problem);
  }

  private List<VersionView> view(List<Versions.Version> list) {
    var names =
        staff.names(
            list.stream()
                .map(Versions.Version::publishedBy)
                .filter(Objects::nonNull)
                .map(StaffId::new)
                .collect(Collectors.toSet()));
    return list.stream()
        .map(version -> {
          var by = version.publishedBy();
          return new VersionView(
              version.id(),
              version.scope().equals(Versions.ORGANISATION) ? "organisation" : "brand",
              version.number(),
              version.validFrom(),
              version.validTo(),
              version.origin().word(),
              version.base(),
              by == null ? null : new PersonView(by, names.getOrDefault(new StaffId(by), "")),
              version.publishedAt(),
              version.note());
        })
        .toList();
  }
}
