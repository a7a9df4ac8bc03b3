package pledge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program: one process serves the customers' chat, the staff's desk and the API. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Pledge {

  public static void main(String[] args) {
    SpringApplication.run(Pledge.class, args);
  }
}
