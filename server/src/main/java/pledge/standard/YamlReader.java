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
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads plain data only: no anchors, aliases, tags or several documents, nothing deep, nothing
 * large, so that a hostile file costs no more than reading it.
 */
final class YamlReader {

  /** Ten times the shipped standard. */
  static final int MOST_BYTES = 1_048_576;

  private static final int DEEPEST = 24;
  private static final int MOST_NODES = 200_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final Iterator<Event> events;
  private final ScalarResolver resolver = new JsonSchema().getScalarResolver();
  private final Map<String, Position> values = new HashMap<>();
  private final Map<String, Position> keys = new HashMap<>();
  private int nodes;

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
      return new YamlReader(file, new Parse(settings).parseString(text).iterator()).document();
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

  private YamlReader(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  private YamlTree document() {
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
    if (value.chars().anyMatch(YamlReader::unfit) || !UTF_8.newEncoder().canEncode(value)) {
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

  private JsonNode sequence(String pointer, CollectionStartEvent start, Position place, int depth) {
    plain(start.getAnchor(), start.getTag(), place);
    var array = NODES.arrayNode();
    for (var event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      array.add(node(pointer + "/" + array.size(), event, depth + 1));
    }
    return array;
  }

  private JsonNode mapping(String pointer, CollectionStartEvent start, Position place, int depth) {
    plain(start.getAnchor(), start.getTag(), place);
    var object = NODES.objectNode();
    for (var event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      var keyPlace = place(event);
      if (!(event instanceof ScalarEvent key)) {
        throw refused(keyPlace, "a key is a word, not a structure or an alias");
      }
      plain(key.getAnchor(), key.getTag(), keyPlace);
      var name = key.getValue();
      if (name.chars().anyMatch(YamlReader::unfit) || !UTF_8.newEncoder().canEncode(name)) {
        throw refused(keyPlace, "this key holds characters that can't be shown");
      }
      var at = pointer + "/" + YamlTree.escaped(name);
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

  private static boolean unfit(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }
}
