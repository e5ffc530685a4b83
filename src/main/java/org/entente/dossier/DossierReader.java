package org.entente.dossier;

import java.util.List;
import java.util.function.BiConsumer;
import org.entente.graphql.RecordKind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a dossier's file into rows, and checks all that can be checked without the database. */
final class DossierReader {
  private final DossierRows rows = new DossierRows();
  private final RecordReader records = new RecordReader(rows);
  private final IssueReader issues = new IssueReader(rows);
  private final CourseReader courses = new CourseReader(rows);
  private final PartyReader parties = new PartyReader(rows);

  private final List<Section> sections =
      List.of(
          new Section("countries", RecordKind.PARTY, parties::country),
          new Section("organizations", RecordKind.PARTY, parties::organization),
          new Section("sources", RecordKind.SOURCE, records::source),
          new Section("officials", RecordKind.OFFICIAL, records::official),
          new Section("posts", RecordKind.POST, records::post),
          new Section("terms", RecordKind.TERM, records::term),
          new Section("issues", RecordKind.ISSUE, issues::issue),
          new Section("mechanisms", RecordKind.MECHANISM, records::mechanism),
          new Section("meetings", RecordKind.MEETING, records::meeting),
          new Section("positions", RecordKind.POSITION, records::position),
          new Section("agreements", RecordKind.AGREEMENT, courses::agreement),
          new Section("measures", RecordKind.MEASURE, courses::measure));

  /** Records of one kind, by their keys. */
  private record Section(String name, RecordKind kind, BiConsumer<String, Entry> reader) {

    void read(Entry section) {
      for (String key : section.names()) {
        section.parsed(key, key, FieldType.keyOf(kind));
        section
            .child(key)
            .ifPresentOrElse(
                entry -> {
                  entry.row().put(kind.keyColumn(), key);
                  reader.accept(key, entry);
                },
                () -> section.problem(key, "is empty"));
      }
    }
  }

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
    } catch (StackOverflowError _) {
      findings.problem(1, "", "it is nested too deeply");
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
    sections.forEach(section -> dossier.child(section.name).ifPresent(section::read));
  }
}
