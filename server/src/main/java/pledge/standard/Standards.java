package pledge.standard;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import pledge.platform.BrandId;

/**
 * The standard in force, by brand. Asking costs a look into a map. A version published by this
 * process is seen at once, one published by another node within a few seconds.
 */
@Service
public class Standards {

  private static final Logger LOG = LoggerFactory.getLogger(Standards.class);

  /** Stands for any brand without own values. */
  private static final BrandId NOBODYS = new BrandId("organisation");

  private final Versions versions;
  private final Publisher publisher;
  private final SpecialDays specialDays;
  private final Clock clock;
  private volatile @Nullable State state;

  Standards(Versions versions, Publisher publisher, SpecialDays specialDays, Clock clock) {
    this.versions = versions;
    this.publisher = publisher;
    this.specialDays = specialDays;
    this.clock = clock;
  }

  /** What is in force, and the standards already made of it. */
  private record State(
      Map<String, Versions.Version> inForce,
      Map<UUID, String> sources,
      Map<String, String> specialDays,
      Map<UUID, Standard> shared,
      Map<BrandId, Standard> made) {

    Versions.Version of(BrandId brand) {
      var own = inForce.get(brand.value());
      var version = own == null ? inForce.get(Versions.ORGANISATION) : own;
      if (version == null) {
        throw new IllegalStateException("no standard is in force");
      }
      return version;
    }
  }

  /** The standard in force for a brand; of a brand without own values, the organisation's. */
  public Standard of(BrandId brand) {
    var current = current();
    var made = current.made.get(brand);
    if (made != null) {
      return made;
    }
    // Brands of the same version share all but their name.
    var version = current.of(brand);
    var shared = current.shared.computeIfAbsent(version.id(), it -> make(current, version, brand));
    return current.made.computeIfAbsent(brand, shared::of);
  }

  /**
   * The shipped standard, without a database: for tools, and for tests of rules that need no
   * versions.
   */
  public static Standard shipped(BrandId brand) {
    var reader = new StandardReader(StandardFile.shippedTree());
    return reader.standard(
        new StandardReader.Version(
            UUID.nameUUIDFromBytes(StandardFile.shipped()), 1, Instant.EPOCH, brand),
        reader,
        region -> region.equals(SpecialDays.CHINA) ? SpecialDays.shipped() : List.of());
  }

  Versions.Version versionOf(BrandId brand) {
    return current().of(brand);
  }

  private Standard make(State from, Versions.Version version, BrandId brand) {
    var shipped = StandardFile.shippedTree();
    return new StandardReader(tree(from, version, shipped))
        .standard(
            new StandardReader.Version(version.id(), version.number(), version.validFrom(), brand),
            new StandardReader(shipped),
            specialDays::of);
  }

  private static YamlTree tree(State from, Versions.Version version, YamlTree shipped) {
    var base = version.base();
    if (base != null) {
      return yaml(from.sources.get(base))
          .with(read(Overrides.FILE, from.sources.get(version.id())));
    }
    return version.sha256().equals(StandardFile.sha256(StandardFile.shipped()))
        ? shipped
        : yaml(from.sources.get(version.id()));
  }

  /** Makes the organisation's standard ahead of the first question. */
  void warm() {
    var current = current();
    var organisation = current.inForce.get(Versions.ORGANISATION);
    if (organisation != null) {
      current.shared.computeIfAbsent(organisation.id(), it -> make(current, organisation, NOBODYS));
    }
  }

  private static YamlTree yaml(@Nullable String source) {
    return read("standard.yaml", source);
  }

  private static YamlTree read(String file, @Nullable String source) {
    if (source == null) {
      throw new IllegalStateException("a version in force has no content");
    }
    return YamlTree.read(file, source.getBytes(StandardCharsets.UTF_8));
  }

  private State current() {
    var current = state;
    return current != null ? current : start();
  }

  private synchronized State start() {
    var known = state;
    if (known != null) {
      return known;
    }
    try {
      publisher.publishShipped(clock.instant());
    } catch (BadStandard e) {
      LOG.error("the shipped standard can't become the one in force, the last one stays", e);
    }
    var loaded = look();
    state = loaded;
    return loaded;
  }

  /** Looks what is in force now. */
  synchronized void refresh() {
    var known = current();
    var days = versions.specialDays();
    if (!days.equals(known.specialDays)) {
      var regions = new HashSet<>(days.keySet());
      regions.addAll(known.specialDays.keySet());
      regions.removeIf(
          region -> days.getOrDefault(region, "").equals(known.specialDays.get(region)));
      regions.forEach(specialDays::forget);
    }
    if (!byScope(versions.inForce()).equals(known.inForce)) {
      state = look();
    }
  }

  /** Calendars already made are out of date. */
  @EventListener
  synchronized void on(SpecialDays.Changed changed) {
    if (state != null) {
      state = look();
    }
  }

  private State look() {
    specialDays.of(SpecialDays.CHINA);
    var days = versions.specialDays();
    var inForce = byScope(versions.inForce());
    var sources = new HashMap<UUID, String>();
    for (var version : inForce.values()) {
      sources.put(version.id(), versions.source(version.id()));
      var base = version.base();
      if (base != null) {
        sources.computeIfAbsent(base, versions::source);
      }
    }
    return new State(
        inForce, Map.copyOf(sources), days, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  private static Map<String, Versions.Version> byScope(List<Versions.Version> list) {
    var map = new HashMap<String, Versions.Version>();
    list.forEach(version -> map.put(version.scope(), version));
    return Map.copyOf(map);
  }
}
