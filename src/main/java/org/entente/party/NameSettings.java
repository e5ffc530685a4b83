package org.entente.party;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/**
 * Display names that replace those of CLDR or of the record: {@code entente.names."TW".en}, by the
 * party's code and the language's tag. Names are contested; whoever runs the server may choose.
 */
@ConfigMapping(prefix = "entente.names")
interface NameSettings {

  /** Names by code and language tag. */
  @WithParentName
  Map<String, Map<String, String>> byCode();
}
