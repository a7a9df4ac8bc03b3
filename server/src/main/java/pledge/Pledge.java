package pledge;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import pledge.standard.StandardCommand;

/** The program: one process serves the customers' chat, the staff's desk and the API. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Pledge {

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("standard")) {
      System.exit(StandardCommand.run(Arrays.copyOfRange(args, 1, args.length)));
    }
    OrderlyEnd.of(SpringApplication.run(Pledge.class, args));
  }
}
