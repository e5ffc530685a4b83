package peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring for GraphQL, on virtual threads, with JDBC. */
@SpringBootApplication
public class Application {
  public static void main(String... arguments) {
    SpringApplication.run(Application.class, arguments);
  }
}
