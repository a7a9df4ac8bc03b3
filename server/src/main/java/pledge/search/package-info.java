/**
 * Finds passages by the words in them, Chinese ones inside sentences too, for whom they are filed.
 * Rooms file what they keep and open what is found; whose it is stays theirs to say.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package pledge.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
