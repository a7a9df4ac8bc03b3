package pledge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one process serves the customers' chat, the staff's desk and the API. */
@SpringBootApplication
public class Pledge {

  public static void main(String[] args) {
    SpringApplication.run(Pledge.class, args);
  }
}
