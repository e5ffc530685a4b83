package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schema by which editors complete and check dossiers. */
class DossierSchemaTest {
  private static final Path DOSSIERS = Path.of("src/main/resources/dossiers");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void acceptsTheSample() throws Exception {
    assertThat(schema().validate(json(Files.readString(DOSSIERS.resolve("busan-2023.yaml")))))
        .isEmpty();
  }

  @Test
  void refusesAnUnknownField() throws Exception {
    JsonNode wrong = json("dossier: talks\ntitle: Talks\nmeetings: {a: {titel: Talks}}\n");
    assertThat(schema().validate(wrong).toString()).contains("titel", "title");
  }

  private static JsonSchema schema() throws Exception {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(DOSSIERS.resolve("dossier.schema.json")));
  }

  private static JsonNode json(String yaml) {
    return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }
}
