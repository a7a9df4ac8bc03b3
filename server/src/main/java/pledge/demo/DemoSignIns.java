package pledge.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import pledge.platform.Announcement;

/** Tells at the terminal who can sign in to the demo. */
@Component
@ConditionalOnProperty("pledge.demo")
class DemoSignIns implements Announcement {

  @Override
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("sign in with the password " + Demo.PASSWORD + " as");
    for (var person : DemoFiles.yaml("brand.yaml").nodes("staff")) {
      lines.add(
          "  %-13s %s".formatted(person.text("login"), String.join(", ", person.texts("roles"))));
    }
    return lines;
  }
}
