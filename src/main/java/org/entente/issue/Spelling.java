package org.entente.issue;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Words in use for an issue, which differ by side. */
@Name("Spelling")
@Description("Words in use for an issue, which differ by side.")
public class Spelling {
  static final String OF_ISSUE =
      """
      select s.issue_id as owner_id, s.* from issue_spelling s \
      where s.issue_id = any($1) order by s.language, s.text\
      """;

  private final String text;
  private final String language;
  private final @Nullable Long usedById;

  Spelling(Row row) {
    text = row.getString("text");
    language = row.getString("language");
    usedById = row.getLong("used_by_id");
  }

  @Description("The words.")
  public String getText() {
    return text;
  }

  @Description("Their language, as a BCP 47 tag.")
  public String getLanguage() {
    return language;
  }

  final @Nullable Long usedById() {
    return usedById;
  }
}
