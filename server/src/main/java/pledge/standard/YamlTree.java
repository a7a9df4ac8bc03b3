package pledge.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A YAML (or JSON) document as a tree that knows where each part stands. */
final class YamlTree {

  private static final List<String> NAMES = List.of("id", "code", "role", "group", "scene");

  private final JsonNode root;
  private final Map<String, Position> values;
  private final Map<String, Position> keys;

  YamlTree(JsonNode root, Map<String, Position> values, Map<String, Position> keys) {
    this.root = root;
    this.values = values;
    this.keys = keys;
  }

  JsonNode root() {
    return root;
  }

  /** Where the part at this JSON pointer stands, else the nearest part around it. */
  @Nullable Position position(String pointer) {
    for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      var found = values.get(at);
      if (found != null || at.isEmpty()) {
        return found;
      }
    }
  }

  /** Where the key of the part at this JSON pointer stands. */
  @Nullable Position keyPosition(String pointer) {
    var key = keys.get(pointer);
    return key != null ? key : position(pointer);
  }

  /**
   * The JSON pointer as people write it: {@code clauses[chat.first-reply].limit}. Elements of lists
   * go by their id, code or other name where they have one.
   */
  String path(String pointer) {
    var path = new StringBuilder();
    JsonNode at = root;
    for (var step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      var name = unescaped(step);
      if (at instanceof ArrayNode array) {
        at = array.path(Integer.parseInt(name));
        path.append('[').append(nameOf(at, name)).append(']');
      } else {
        at = at.path(name);
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }

  private static String nameOf(JsonNode element, String index) {
    for (var key : NAMES) {
      var name = element.path(key);
      if (name.isString()) {
        return name.asString();
      }
    }
    return index;
  }

  /**
   * This tree with the changes of another laid over it: objects are merged, everything else is
   * replaced, null takes away. Elements of {@code clauses} are found by their id. Every part keeps
   * the place it came from.
   */
  YamlTree with(YamlTree changes) {
    var newValues = new HashMap<>(values);
    var newKeys = new HashMap<>(keys);
    var merged = root.deepCopy();
    new Overlay(changes, newValues, newKeys).lay("", merged, "", changes.root);
    return new YamlTree(merged, newValues, newKeys);
  }

  private record Overlay(
      YamlTree changes, Map<String, Position> values, Map<String, Position> keys) {

    void lay(String at, JsonNode target, String from, JsonNode change) {
      for (var entry : change.properties()) {
        var name = entry.getKey();
        var source = from + "/" + escaped(name);
        if (target instanceof ArrayNode array) {
          int index = indexOf(array, name);
          lay(at + "/" + index, array.get(index), source, entry.getValue());
        } else if (target instanceof ObjectNode object) {
          property(object, at + "/" + escaped(name), name, source, entry.getValue());
        }
      }
    }

    private void property(
        ObjectNode object, String at, String name, String source, JsonNode value) {
      var old = object.get(name);
      if (value.isNull()) {
        object.remove(name);
      } else if (value.isObject() && old != null && (old.isObject() || old.isArray())) {
        lay(at, old, source, value);
      } else {
        if (old != null && old.isContainer()) {
          values.keySet().removeIf(pointer -> pointer.startsWith(at + "/"));
        }
        object.set(name, value.deepCopy());
        take(at, source, value);
      }
    }

    private void take(String at, String source, JsonNode value) {
      var place = changes.values.get(source);
      if (place != null) {
        values.put(at, place);
      }
      var key = changes.keys.get(source);
      if (key != null) {
        keys.put(at, key);
      }
      for (var entry : value.properties()) {
        var step = "/" + escaped(entry.getKey());
        take(at + step, source + step, entry.getValue());
      }
      if (value.isArray()) {
        for (int i = 0; i < value.size(); i++) {
          take(at + "/" + i, source + "/" + i, value.get(i));
        }
      }
    }

    private int indexOf(ArrayNode array, String id) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i).path("id").asString("").equals(id)) {
          return i;
        }
      }
      throw new BadStandard(
          List.of(
              Problem.at(
                  changes.keyPosition("/clauses/" + escaped(id)),
                  "clauses[" + id + "]",
                  "there is no such clause")));
    }
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  static String unescaped(String name) {
    return name.replace("~1", "/").replace("~0", "~");
  }
}
