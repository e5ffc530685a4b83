package org.entente.endpoint;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.entente.endpoint.observation.AccessLog;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** All that the application logs between two moments. */
final class CapturedLog extends ExtHandler {
  private static final PatternFormatter FORMAT = new PatternFormatter("%s %X %e%n");

  private final List<ExtLogRecord> entries = new CopyOnWriteArrayList<>();

  void begin() {
    Logger.getLogger("").addHandler(this);
  }

  void end() {
    Logger.getLogger("").removeHandler(this);
  }

  @Override
  protected void doPublish(ExtLogRecord entry) {
    entries.add(entry);
  }

  /** The first line of the access log that has this in it. */
  ExtLogRecord access(String part) {
    Waiting.until(() -> lines().stream().anyMatch(e -> e.getMessage().contains(part)));
    return lines().stream().filter(e -> e.getMessage().contains(part)).findFirst().orElseThrow();
  }

  long accessLines() {
    return lines().size();
  }

  List<String> messages() {
    return lines().stream().map(ExtLogRecord::getMessage).toList();
  }

  /** All entries, with their fields and what was thrown. */
  String text() {
    return entries.stream().map(FORMAT::format).collect(Collectors.joining());
  }

  private List<ExtLogRecord> lines() {
    return entries.stream().filter(e -> AccessLog.CATEGORY.equals(e.getLoggerName())).toList();
  }
}
