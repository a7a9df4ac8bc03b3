package pledge.standard;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Actor;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.platform.BrandId;

/**
 * Makes a standard the one in force. Checking, ending the version before, the new version, the
 * brands' versions on top of it and the line in the audit trail are one transaction; publishers
 * wait for each other, so that versions follow one another without gap or overlap.
 */
@Component
class Publisher {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final Versions versions;
  private final TransactionTemplate transactions;
  private final AuditTrail audit;

  Publisher(Versions versions, TransactionTemplate transactions, AuditTrail audit) {
    this.versions = versions;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * Publishes the organisation's standard. The same file again changes nothing and gives the
   * version in force, so that a retry is harmless.
   *
   * @throws BadStandard when it has faults, or a brand's overrides don't fit it
   */
  Versions.Version publish(String file, byte[] yaml, Actor by, Instant now, @Nullable String note) {
    StandardFile.checked(file, yaml);
    return done(
        transactions.execute(status -> {
          versions.lock();
          return publishLocked(file, yaml, Versions.Origin.UPLOADED, by, now, note);
        }));
  }

  /**
   * The first start publishes the shipped standard as version 1. A later program that ships another
   * one publishes that too, unless the organisation has published its own meanwhile.
   */
  void publishShipped(Instant now) {
    var yaml = StandardFile.shipped();
    transactions.executeWithoutResult(status -> {
      versions.lock();
      var current = versions.inForce(Versions.ORGANISATION);
      if (current.isPresent()
          && !current.get().sha256().equals(StandardFile.sha256(yaml))
          && current.get().origin() != Versions.Origin.SHIPPED) {
        LOG.info(
            "this program ships another standard than the organisation's version {} in force;"
                + " that one stays until somebody publishes",
            current.get().number());
        return;
      }
      publishLocked(
          "standard.yaml", yaml, Versions.Origin.SHIPPED, new SystemActor("standard"), now, null);
    });
  }

  private Versions.Version publishLocked(
      String file,
      byte[] yaml,
      Versions.Origin origin,
      Actor by,
      Instant now,
      @Nullable String note) {
    var sha256 = StandardFile.sha256(yaml);
    var current = versions.inForce(Versions.ORGANISATION);
    if (current.isPresent() && current.get().sha256().equals(sha256)) {
      return current.get();
    }
    var tree = YamlReader.read(file, yaml);
    var published =
        versions.publish(
            new Versions.Draft(
                Versions.ORGANISATION,
                origin,
                null,
                new String(yaml, StandardCharsets.UTF_8),
                sha256,
                person(by),
                now,
                note));
    for (var brand : versions.inForce()) {
      if (!brand.scope().equals(Versions.ORGANISATION)) {
        rebase(brand, tree, published, by, now);
      }
    }
    audit.record(
        by,
        "standard.publish",
        "standard",
        published.id().toString(),
        "version " + published.number() + (note == null ? "" : ": " + note));
    return published;
  }

  private void rebase(
      Versions.Version brand, YamlTree tree, Versions.Version base, Actor by, Instant now) {
    var overrides = versions.source(brand.id());
    Overrides.lay(Overrides.FILE + " of " + brand.scope(), overrides, tree);
    versions.publish(
        new Versions.Draft(
            brand.scope(),
            Versions.Origin.REBASED,
            base.id(),
            overrides,
            brand.sha256(),
            person(by),
            now,
            brand.note()));
  }

  /**
   * Publishes a brand's own values on top of the organisation's standard in force.
   *
   * @param json as it was sent; {@code {}} takes all of them back
   * @throws BadStandard when the effective standard would have faults
   */
  Versions.Version override(
      BrandId brand, byte[] json, Actor by, Instant now, @Nullable String note) {
    YamlReader.read(Overrides.FILE, json);
    var overrides = new String(json, StandardCharsets.UTF_8);
    return done(
        transactions.execute(status -> {
          versions.lock();
          var base = versions.inForce(Versions.ORGANISATION).orElseThrow();
          var sha256 = StandardFile.sha256(overrides.getBytes(StandardCharsets.UTF_8));
          var current = versions.inForce(brand.value());
          if (current.isPresent() && current.get().sha256().equals(sha256)) {
            return current.get();
          }
          Overrides.lay(
              Overrides.FILE,
              overrides,
              YamlReader.read(
                  "standard.yaml", versions.source(base.id()).getBytes(StandardCharsets.UTF_8)));
          var published =
              versions.publish(
                  new Versions.Draft(
                      brand.value(),
                      Versions.Origin.OVERRIDES,
                      base.id(),
                      overrides,
                      sha256,
                      person(by),
                      now,
                      note));
          audit.record(
              by,
              "standard.override",
              "standard",
              published.id().toString(),
              "version " + published.number() + " of " + brand);
          return published;
        }));
  }

  private static Versions.Version done(Versions.@Nullable Version version) {
    if (version == null) {
      throw new IllegalStateException("the transaction gave no version");
    }
    return version;
  }

  private static @Nullable UUID person(Actor by) {
    return by instanceof StaffMember staff ? staff.id().value() : null;
  }
}
