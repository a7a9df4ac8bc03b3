package pledge.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.ledger.Case;
import pledge.ledger.Dimension;
import pledge.store.Shops;

/** People, teams and shops by name. */
@Component
class BoardNames {

  private final Staff staff;
  private final Teams teams;
  private final Shops shops;

  BoardNames(Staff staff, Teams teams, Shops shops) {
    this.staff = staff;
    this.teams = teams;
    this.shops = shops;
  }

  record Name(String zh, String en) {
    static final Name NONE = new Name("", "");
  }

  /** The names of those who stand in cases. */
  Map<UUID, Name> of(StaffMember me, Collection<Case> cases) {
    Set<UUID> people = new HashSet<>();
    Set<UUID> groups = new HashSet<>();
    Set<UUID> places = new HashSet<>();
    for (var it : cases) {
      var person = it.who().person();
      var team = it.who().team();
      var shop = it.who().shop();
      if (person != null) {
        people.add(person.value());
      }
      if (team != null) {
        groups.add(team.value());
      }
      if (shop != null) {
        places.add(shop);
      }
    }
    Map<UUID, Name> found = new HashMap<>(people(people));
    found.putAll(teams(groups));
    if (!places.isEmpty()) {
      found.putAll(shops(me));
    }
    return found;
  }

  /** The same columns with their names. */
  List<Comparison.Group> of(StaffMember me, Dimension by, List<Comparison.Group> groups) {
    Map<UUID, Name> names =
        switch (by) {
          case PERSON -> people(ids(groups));
          case TEAM -> teams(ids(groups));
          case SHOP -> shops(me);
          case CHANNEL, KIND, DAY, WEEK, MONTH -> Map.of();
        };
    return names.isEmpty()
        ? groups
        : groups.stream()
            .map(group -> {
              var name = names.getOrDefault(UUID.fromString(group.key()), Name.NONE);
              return new Comparison.Group(
                  group.key(), name.zh(), name.en(), group.total(), group.before(), group.beyond());
            })
            .toList();
  }

  private static Set<UUID> ids(List<Comparison.Group> groups) {
    return groups.stream().map(group -> UUID.fromString(group.key())).collect(Collectors.toSet());
  }

  private Map<UUID, Name> people(Set<UUID> ids) {
    return staff.names(ids.stream().map(StaffId::new).toList()).entrySet().stream()
        .collect(
            Collectors.toMap(
                name -> name.getKey().value(), name -> new Name(name.getValue(), name.getValue())));
  }

  private Map<UUID, Name> teams(Set<UUID> ids) {
    return teams.find(ids.stream().map(TeamId::new).toList()).values().stream()
        .collect(
            Collectors.toMap(
                team -> team.id().value(), team -> new Name(team.nameZh(), team.nameEn())));
  }

  private Map<UUID, Name> shops(StaffMember me) {
    return shops.all(me.brand()).stream()
        .collect(
            Collectors.toMap(
                shop -> shop.id().value(), shop -> new Name(shop.name(), shop.name())));
  }
}
