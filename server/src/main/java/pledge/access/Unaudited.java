package pledge.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls of this endpoint by staff or machines leave no line in the audit trail. Every other call
 * that changes something does, by {@link AuditNet}, whether the room writes one or not.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unaudited {

  /** Why not: it changes nothing that lasts, or what it writes says itself by whom and when. */
  String value();
}
