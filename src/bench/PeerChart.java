import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Answers a second, as bars: for each operation a group that has a scale of its own. */
final class PeerChart {
  private static final int WIDTH = 760;
  private static final int BAR = 18;
  private static final int GAP = 34;
  private static final int LABELS = 210;
  private static final int VALUES = 70;

  private final StringBuilder svg = new StringBuilder();
  private int y = 10;

  private PeerChart() {}

  static void write(List<PeerOperation> operations, List<Peer> peers, PeerReport report)
      throws IOException {
    PeerChart chart = new PeerChart();
    operations.forEach(operation -> chart.group(operation, peers, report));
    Files.writeString(PeerPage.FOLDER.resolve("peers.svg"), chart.document());
  }

  private void group(PeerOperation operation, List<Peer> peers, PeerReport report) {
    y += GAP;
    text(12, y - 8, "font-weight=\"bold\"", operation.title() + ", answers a second");
    double most =
        peers.stream()
            .mapToDouble(peer -> report.rate(new PeerReport.Cell(operation, peer)))
            .filter(rate -> !Double.isNaN(rate))
            .max()
            .orElse(1);
    for (Peer peer : peers) {
      bar(peer, report.rate(new PeerReport.Cell(operation, peer)), most);
      y += BAR + 4;
    }
  }

  private void bar(Peer peer, double rate, double most) {
    int middle = y + BAR / 2 + 4;
    text(LABELS - 8, middle, "text-anchor=\"end\"", peer.title());
    if (Double.isNaN(rate)) {
      text(LABELS, middle, "fill=\"#666\"", "cannot");
      return;
    }
    int length = (int) Math.max(1, (WIDTH - LABELS - VALUES) * rate / most);
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n"
            .formatted(LABELS, y, length, BAR, color(peer)));
    text(LABELS + length + 6, middle, "", "%,.0f".formatted(rate));
  }

  private static String color(Peer peer) {
    if (peer.name().startsWith("entente")) {
      return "#1f6f8b";
    }
    return peer.name().equals("limit") ? "#c9c9c9" : "#8a8a8a";
  }

  private void text(int x, int y, String attributes, String text) {
    svg.append("<text x=\"%d\" y=\"%d\" %s>%s</text>%n".formatted(x, y, attributes, text));
  }

  private String document() {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
    font-family="sans-serif" font-size="13" fill="#222">
    <rect width="%1$d" height="%2$d" fill="#fff"/>
    %3$s</svg>
    """
        .formatted(WIDTH, y + 20, svg);
  }
}
