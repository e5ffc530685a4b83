import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of documentation that has the figures, between two marks. */
final class PeerPage {
  static final Path FOLDER = Path.of("src/site/markdown");
  private static final Path PAGE = FOLDER.resolve("performance.md");
  private static final String BEGIN = "<!-- src/bench/run Peers writes from here -->\n";
  private static final String END = "<!-- to here -->";

  private PeerPage() {}

  static void write(String figures) throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END, begin);
    if (begin < 0 || end < 0) {
      throw new IOException(PAGE + " has no place for the figures");
    }
    Files.writeString(
        PAGE, page.substring(0, begin + BEGIN.length()) + figures + "\n" + page.substring(end));
  }
}
