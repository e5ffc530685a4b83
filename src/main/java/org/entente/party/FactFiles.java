package org.entente.party;

import com.ibm.icu.util.VersionInfo;
import java.util.Map;
import java.util.TreeMap;
import org.entente.shared.PackagedText;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The tables of facts that come with the application.
 *
 * @param texts the files' content by their names
 */
record FactFiles(Map<String, String> texts) {
  static final String SOURCES = "sources";
  static final String COUNTRIES = "countries";
  static final String FORMER_COUNTRIES = "former-countries";
  static final String ORGANIZATIONS = "organizations";

  /** Those of the class path. */
  static FactFiles bundled() {
    Map<String, String> texts = new TreeMap<>();
    for (String name : new String[] {SOURCES, COUNTRIES, FORMER_COUNTRIES, ORGANIZATIONS}) {
      texts.put(name, PackagedText.read(path(name)));
    }
    return new FactFiles(texts);
  }

  /** Changes with any of the files, and with CLDR's names and codes, which are loaded with them. */
  String content() {
    return VersionInfo.ICU_VERSION + "\n" + String.join("\n", texts.values());
  }

  /** The mapping that a file is. */
  FactNode file(String name) {
    String place = path(name) + ":";
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(path(name)).build();
      return new FactNode(place, new Load(settings).loadFromString(texts.getOrDefault(name, "")));
    } catch (YamlEngineException e) {
      throw new FactsException(place, String.valueOf(e.getMessage()));
    }
  }

  private static String path(String name) {
    return "facts/%s.yaml".formatted(name);
  }
}
