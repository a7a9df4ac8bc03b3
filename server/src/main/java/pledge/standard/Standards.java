package pledge.standard;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
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
import pledge.platform.Remembered;

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

  /** Versions that are over, as far as somebody asked for them lately. */
  private final Remembered<UUID, Standard> past = new Remembered<>(Duration.ofMinutes(10), 20);

  Standards(Versions versions, Publisher publisher, SpecialDays specialDays, Clock clock) {
    this.versions = versions;
    this.publisher = publisher;
    this.specialDays = specialDays;
    this.clock = clock;
  }

  /** The content of a version. */
  private interface Sources {
    @Nullable String of(UUID version);
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
    var shared =
        current.shared.computeIfAbsent(
            version.id(), it -> make(current.sources::get, version, brand));
    return current.made.computeIfAbsent(brand, shared::of);
  }

  /**
   * The standard that was in force for a brand at that instant: the texts a customer bought under.
   * Before the first version it is the first.
   */
  public Standard at(BrandId brand, Instant then) {
    return past(versions.at(brand, then), brand);
  }

  /** That version as it was for the brand: what a grant or a verdict points to. */
  public Standard version(BrandId brand, UUID id) {
    return past(
        versions.find(id).orElseThrow(() -> new IllegalArgumentException("no version " + id)),
        brand);
  }

  private Standard past(Versions.Version version, BrandId brand) {
    return version.id().equals(versionOf(brand).id())
        ? of(brand)
        : past.get(version.id(), id -> make(versions::source, version, brand)).of(brand);
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

  private Standard make(Sources from, Versions.Version version, BrandId brand) {
    var shipped = StandardFile.shippedTree();
    return new StandardReader(tree(from, version, shipped))
        .standard(
            new StandardReader.Version(version.id(), version.number(), version.validFrom(), brand),
            new StandardReader(shipped),
            specialDays::of);
  }

  private static YamlTree tree(Sources from, Versions.Version version, YamlTree shipped) {
    var base = version.base();
    if (base != null) {
      return yaml(from.of(base)).with(read(Overrides.FILE, from.of(version.id())));
    }
    return version.sha256().equals(StandardFile.sha256(StandardFile.shipped()))
        ? shipped
        : yaml(from.of(version.id()));
  }

  /** Makes the organisation's standard ahead of the first question. */
  void warm() {
    var current = current();
    var organisation = current.inForce.get(Versions.ORGANISATION);
    if (organisation != null) {
      current.shared.computeIfAbsent(
          organisation.id(), it -> make(current.sources::get, organisation, NOBODYS));
    }
  }

  private static YamlTree yaml(@Nullable String source) {
    return read("standard.yaml", source);
  }

  private static YamlTree read(String file, @Nullable String source) {
    if (source == null) {
      throw new IllegalStateException("a version in force has no content");
    }
    return YamlReader.read(file, source.getBytes(StandardCharsets.UTF_8));
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
