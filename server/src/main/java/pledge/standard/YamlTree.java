package pledge.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML (or JSON) document as a tree that knows where each part stands. Takes plain data only: no
 * anchors, aliases, tags or several documents, nothing deep, nothing large, so that a hostile file
 * costs no more than reading it.
 */
final class YamlTree {

  /** Ten times the shipped standard. */
  static final int MOST_BYTES = 1_048_576;

  private static final int DEEPEST = 24;
  private static final int MOST_NODES = 200_000;
  private static final List<String> NAMES = List.of("id", "code", "role", "group", "scene");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode root;
  private final Map<String, Position> values;
  private final Map<String, Position> keys;

  private YamlTree(JsonNode root, Map<String, Position> values, Map<String, Position> keys) {
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
   * @throws BadStandard naming the place, when it isn't plain YAML in UTF-8 of a bearable size
   */
  static YamlTree read(String file, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw refused(
          new Position(file, 1, 1),
          "the file has " + bytes.length + " bytes; at most " + MOST_BYTES + " are taken");
    }
    var text = decoded(file, bytes);
    var settings =
        LoadSettings.builder()
            .setLabel(file)
            .setUseMarks(true)
            .setCodePointLimit(MOST_BYTES + 1)
            .setMaxAliasesForCollections(0)
            .build();
    try {
      return new Reader(file, new Parse(settings).parseString(text).iterator()).document();
    } catch (MarkedYamlEngineException e) {
      throw refused(
          position(file, e.getProblemMark().or(e::getContextMark)),
          e.getProblem() == null ? "this isn't YAML" : e.getProblem());
    } catch (ReaderException e) {
      throw refused(
          position(file, text, e.getPosition()),
          "the character U+%04X is not allowed in YAML".formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw refused(new Position(file, 1, 1), String.valueOf(e.getMessage()));
    }
  }

  private static String decoded(String file, byte[] bytes) {
    var input = ByteBuffer.wrap(bytes);
    var decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var text = decoder.decode(input).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      var before = new String(bytes, 0, input.position(), UTF_8);
      throw new BadStandard(
          List.of(Problem.at(position(file, before, before.length()), "", "this isn't UTF-8")));
    }
  }

  private static Position position(String file, String text, int index) {
    int end = Math.min(index, text.length());
    int line = 1;
    int start = 0;
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Position(file, line, end - start + 1);
  }

  private static Position position(String file, Optional<Mark> mark) {
    return mark.map(at -> new Position(file, at.getLine() + 1, at.getColumn() + 1))
        .orElse(new Position(file, 1, 1));
  }

  private static BadStandard refused(Position at, String reason) {
    return new BadStandard(List.of(Problem.at(at, "", reason)));
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

  private static boolean unfit(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  static String unescaped(String name) {
    return name.replace("~1", "/").replace("~0", "~");
  }

  /** Builds the tree from the parser's events. */
  private static final class Reader {

    private final String file;
    private final Iterator<Event> events;
    private final ScalarResolver resolver = new JsonSchema().getScalarResolver();
    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, Position> keys = new HashMap<>();
    private int nodes;

    Reader(String file, Iterator<Event> events) {
      this.file = file;
      this.events = events;
    }

    YamlTree document() {
      var event = next();
      if (event.getEventId() == Event.ID.StreamStart) {
        event = next();
      }
      if (event.getEventId() != Event.ID.DocumentStart) {
        throw refused(place(event), "the file is empty");
      }
      var root = node("", next(), 0);
      next();
      var end = next();
      if (end.getEventId() != Event.ID.StreamEnd) {
        throw refused(place(end), "only one document is taken");
      }
      if (!root.isObject()) {
        throw refused(new Position(file, 1, 1), "a standard is a mapping of keys to values");
      }
      return new YamlTree(root, values, keys);
    }

    private Event next() {
      return events.next();
    }

    private JsonNode node(String pointer, Event event, int depth) {
      var place = place(event);
      if (depth > DEEPEST) {
        throw refused(place, "nested deeper than " + DEEPEST + " levels");
      }
      nodes++;
      if (nodes > MOST_NODES) {
        throw refused(place, "more than " + MOST_NODES + " values");
      }
      values.put(pointer, place);
      return switch (event.getEventId()) {
        case Scalar -> scalar((ScalarEvent) event, place);
        case SequenceStart -> sequence(pointer, (CollectionStartEvent) event, place, depth);
        case MappingStart -> mapping(pointer, (CollectionStartEvent) event, place, depth);
        case Alias -> throw refused(place, "aliases are not taken: write the value out");
        case StreamStart, StreamEnd, DocumentStart, DocumentEnd, SequenceEnd, MappingEnd, Comment ->
            throw new IllegalStateException("the YAML parser sent " + event);
      };
    }

    private void plain(Optional<Anchor> anchor, Optional<String> tag, Position place) {
      if (anchor.isPresent()) {
        throw refused(place, "anchors are not taken: write the value out where it is needed");
      }
      if (tag.isPresent()) {
        throw refused(place, "tags are not taken: " + tag.get());
      }
    }

    private JsonNode scalar(ScalarEvent event, Position place) {
      plain(event.getAnchor(), event.getTag(), place);
      var value = event.getValue();
      var tag = event.isPlain() ? resolver.resolve(value, true) : Tag.STR;
      if (tag.equals(Tag.NULL)) {
        return NODES.nullNode();
      }
      if (tag.equals(Tag.BOOL)) {
        return NODES.booleanNode(Boolean.parseBoolean(value));
      }
      if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
        return number(value, place);
      }
      if (value.chars().anyMatch(YamlTree::unfit) || !UTF_8.newEncoder().canEncode(value)) {
        throw refused(place, "this text holds characters that can't be shown");
      }
      return NODES.stringNode(value);
    }

    private static JsonNode number(String value, Position place) {
      if (value.length() > 18) {
        throw refused(place, "a number of " + value.length() + " characters is too long");
      }
      try {
        var number = new BigDecimal(value);
        if (Math.abs(number.scale()) > 18) {
          throw refused(place, "the number " + value + " is too large or too fine");
        }
        return number.scale() <= 0
            ? NODES.numberNode(number.longValueExact())
            : NODES.numberNode(number);
      } catch (ArithmeticException | NumberFormatException e) {
        throw refused(place, "the number " + value + " can't be taken");
      }
    }

    private JsonNode sequence(
        String pointer, CollectionStartEvent start, Position place, int depth) {
      plain(start.getAnchor(), start.getTag(), place);
      var array = NODES.arrayNode();
      for (var event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
        array.add(node(pointer + "/" + array.size(), event, depth + 1));
      }
      return array;
    }

    private JsonNode mapping(
        String pointer, CollectionStartEvent start, Position place, int depth) {
      plain(start.getAnchor(), start.getTag(), place);
      var object = NODES.objectNode();
      for (var event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
        var keyPlace = place(event);
        if (!(event instanceof ScalarEvent key)) {
          throw refused(keyPlace, "a key is a word, not a structure or an alias");
        }
        plain(key.getAnchor(), key.getTag(), keyPlace);
        var name = key.getValue();
        if (name.chars().anyMatch(YamlTree::unfit) || !UTF_8.newEncoder().canEncode(name)) {
          throw refused(keyPlace, "this key holds characters that can't be shown");
        }
        var at = pointer + "/" + escaped(name);
        keys.put(at, keyPlace);
        if (object.has(name)) {
          throw refused(keyPlace, "the key " + name + " stands here twice");
        }
        object.set(name, node(at, next(), depth + 1));
      }
      return object;
    }

    private Position place(Event event) {
      return position(file, event.getStartMark());
    }
  }
}
