package pledge.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to everybody who serves customers in writing, and to their supervisors and managers. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed(
    staff = {
      Role.AGENT,
      Role.EXPERT,
      Role.SUPERVISOR,
      Role.COMPLAINT_OFFICER,
      Role.AFTERSALES,
      Role.MANAGER
    })
public @interface Serving {}
