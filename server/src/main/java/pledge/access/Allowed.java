package pledge.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one authorisation rule of an endpoint: who may call it at all. Which rows they then see is
 * decided inside the room's SQL. A handler without this annotation stops the program from starting.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

  /** Staff holding at least one of these roles. */
  Role[] staff() default {};

  /** Every signed-in person of the staff. */
  boolean anyStaff() default false;

  /** Visitors with a valid token. */
  boolean visitor() default false;

  /** Machines whose key has this scope. */
  String scope() default "";

  /** Everybody, signed in or not. */
  boolean anyone() default false;
}
