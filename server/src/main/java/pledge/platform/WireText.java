package pledge.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Texts in JSON are texts: no number passes for one, and what no database can keep — NUL, half of a
 * surrogate pair — is refused at the door instead of failing within.
 */
@Configuration(proxyBeanMethods = false)
class WireText {

  @Bean
  JsonMapperBuilderCustomizer textsAreTexts() {
    return builder ->
        builder.addModule(
            new SimpleModule("pledge-text").addDeserializer(String.class, new Text()));
  }

  /** Whether PostgreSQL can keep the text as it is. */
  static boolean keepable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      } else if (Character.isLowSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static final class Text extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
      }
      var text = parser.getString();
      if (!keepable(text)) {
        return (String)
            context.handleWeirdStringValue(
                String.class, text, "holds a character no text can have");
      }
      return text;
    }
  }
}
