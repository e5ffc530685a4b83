package org.entente.dossier;

import java.util.Map;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a dossier's file into rows, and checks all that can be checked without the database. */
final class DossierReader {
  private final DossierRows rows = new DossierRows();
  private final RecordReader records = new RecordReader(rows);
  private final CourseReader courses = new CourseReader(rows);

  private final Map<String, BiConsumer<String, Entry>> sections =
      Map.of(
          "sources", records::source,
          "officials", records::official,
          "posts", records::post,
          "terms", records::term,
          "issues", records::issue,
          "mechanisms", records::mechanism,
          "meetings", records::meeting,
          "positions", records::position,
          "agreements", courses::agreement,
          "measures", courses::measure);

  /**
   * Reads a dossier.
   *
   * @param findings takes its problems and references
   */
  static DossierRows read(String text, Findings findings) {
    DossierReader reader = new DossierReader();
    reader.dossier(new Entry(findings, "", compose(text, findings)));
    findings.refuseUnknownFields();
    DossierChecks.check(reader.rows);
    return reader.rows;
  }

  /**
   * Reads the sections of a dossier, which need no name and no title.
   *
   * @param findings takes the problems and references
   */
  static DossierRows read(Node sections, Findings findings) {
    DossierReader reader = new DossierReader();
    reader.sections(new Entry(findings, "", sections));
    findings.refuseUnknownFields();
    DossierChecks.check(reader.rows);
    return reader.rows;
  }

  private static Node compose(String text, Findings findings) {
    try {
      return new Compose(LoadSettings.builder().build())
          .composeString(text)
          .orElseThrow(() -> new YamlEngineException("the file is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      findings.problem(line, "", "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      findings.problem(1, "", "this is no YAML: " + e.getMessage());
    }
    findings.refuseProblems();
    throw new AssertionError("a problem was noted");
  }

  private void dossier(Entry dossier) {
    dossier.requires("dossier", "title");
    dossier.read("dossier", FieldType.KEY);
    dossier.read("title", FieldType.TEXT);
    sections(dossier);
  }

  private void sections(Entry dossier) {
    sections.forEach((name, reader) -> dossier.child(name).ifPresent(s -> section(s, reader)));
  }

  private static void section(Entry section, BiConsumer<String, Entry> reader) {
    for (String key : section.names()) {
      section.parsed(key, key, FieldType.KEY);
      section
          .child(key)
          .ifPresentOrElse(
              entry -> {
                entry.row().put("slug", key);
                reader.accept(key, entry);
              },
              () -> section.problem(key, "is empty"));
    }
  }
}
