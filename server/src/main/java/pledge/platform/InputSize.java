package pledge.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * No input holds more than {@link #MOST} elements in all its lists together; who sends more sends
 * it line by line. The validator compares each finding with all others of its kind: a list of
 * 20,000 nulls — some 100 kB — kept a processor busy for more than half a minute. Held for every
 * request body before it is validated.
 */
public final class InputSize {

  public static final int MOST = 2_000;

  /** Of a record's components those that may hold something. */
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          var accessors =
              Arrays.stream(type.getRecordComponents())
                  .filter(component -> mayHold(component.getType()))
                  .map(RecordComponent::getAccessor)
                  .toList();
          accessors.forEach(accessor -> accessor.setAccessible(true));
          return accessors;
        }
      };

  private static boolean mayHold(Class<?> type) {
    return type.isRecord() || !Modifier.isFinal(type.getModifiers());
  }

  private InputSize() {}

  /** Whether records, lists and maps in this input hold too many elements together. */
  public static boolean tooLarge(Object input) {
    return left(input, MOST) < 0;
  }

  /** How many more elements there may be behind these; negative when there are too many already. */
  static int left(@Nullable Object input, int most) {
    int left = most;
    switch (input) {
      case Collection<?> list -> {
        left -= list.size();
        for (var iterator = list.iterator(); left >= 0 && iterator.hasNext(); ) {
          left = left(iterator.next(), left);
        }
      }
      case Map<?, ?> map -> left = left(map.values(), left);
      case Record fields -> {
        for (var accessor : ACCESSORS.get(fields.getClass())) {
          if (left >= 0) {
            try {
              left = left(accessor.invoke(fields), left);
            } catch (IllegalAccessException | InvocationTargetException e) {
              throw new IllegalStateException("can't read " + accessor, e);
            }
          }
        }
      }
      case null, default -> {}
    }
    return left;
  }

  /** Looks at each body between reading and validating it. */
  @RestControllerAdvice
  static class EveryBody extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
        MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
      return true;
    }

    @Override
    public Object afterBodyRead(
        Object body,
        HttpInputMessage message,
        MethodParameter parameter,
        Type type,
        Class<? extends HttpMessageConverter<?>> converter) {
      if (tooLarge(body)) {
        throw new BadInput("body", "has more than " + MOST + " elements in its lists");
      }
      return body;
    }
  }
}
