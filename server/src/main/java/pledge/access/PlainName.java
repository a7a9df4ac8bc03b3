package pledge.access;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name of a person, team or thing: letters of any script, digits, blanks and the few signs names
 * have. Mark-up and statements aren't names. Up to 60 characters.
 */
@Documented
@Constraint(validatedBy = {})
@Size(min = 1, max = 60)
@Pattern(regexp = "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} .·・•'’&()（）/+_,，、:：！!-]*")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainName {
  String message() default "is a name of at most 60 letters, digits and blanks";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
