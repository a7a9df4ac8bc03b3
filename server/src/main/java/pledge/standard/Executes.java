package pledge.standard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the bean that executes clauses of the standard: it starts or stops their clocks, refuses,
 * observes or sends for them. Each clause named here needs a test marked {@code @Proves} with it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Executes {
  String[] value();
}
