package pledge.platform;

import java.util.List;

/**
 * Lines that a room wants to show at the terminal once the program is ready, such as the demo's
 * sign-ins. Declare a bean.
 */
@FunctionalInterface
public interface Announcement {
  List<String> lines();
}
