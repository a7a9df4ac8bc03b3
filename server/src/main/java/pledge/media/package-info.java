/**
 * Pictures, voice notes and short videos: judged by their content, freed of everything that isn't
 * picture or sound, and stored outside the database. Whose they are is said by the room that shows
 * them.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package pledge.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
