import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** How long processors have worked for the application and its PostgreSQL. */
final class Work {
  private Work() {}

  static Duration of(PackagedApplication application) throws IOException {
    Path pid = application.database().resolve("data/postmaster.pid");
    long server = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
    Stream<ProcessHandle> database =
        ProcessHandle.of(server).stream().flatMap(p -> Stream.concat(Stream.of(p), p.children()));
    return Stream.concat(Stream.of(application.process()), database)
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
