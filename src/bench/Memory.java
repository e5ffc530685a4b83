import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process takes.
 *
 * @param resident mebibytes that it has of the machine
 * @param heap mebibytes of its heap in use
 */
record Memory(long resident, long heap) {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  static Memory of(ProcessHandle process) throws IOException {
    String pid = Long.toString(process.pid());
    Matcher heap = USED.matcher(run(PackagedApplication.program("jcmd"), pid, "GC.heap_info"));
    if (!heap.find()) {
      throw new IOException("The application is gone");
    }
    return new Memory(resident(process), Long.parseLong(heap.group(1)) >> 10);
  }

  /** Of a process that need not be Java's. */
  static long resident(ProcessHandle process) throws IOException {
    String pid = Long.toString(process.pid());
    return Long.parseLong(run("ps", "-o", "rss=", "-p", pid).strip()) >> 10;
  }

  /** After all that nobody needs has been collected. */
  static Memory live(ProcessHandle process) throws IOException {
    run(PackagedApplication.program("jcmd"), Long.toString(process.pid()), "GC.run");
    return of(process);
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes());
  }
}
