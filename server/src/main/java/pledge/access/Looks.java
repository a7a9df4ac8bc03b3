package pledge.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reading this is a look at a customer's affairs: it leaves a line in the audit trail, with the
 * path's first variable as the subject's id. A screen that reads again within the minute looks
 * once.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Looks {

  /** What is looked at: {@code ticket}. The action is {@code <this>.look}. */
  String value();
}
