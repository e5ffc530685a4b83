package org.entente.meeting;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Conditions;
import org.entente.graphql.Key;
import org.entente.official.Post;

/** Which posts those held who attended. */
@Input("PostsFilter")
@Description(
    """
    Which posts those who attended held then, by their keys: the post of the attendance or, where \
    it has none, each of the same party that a term gives the official for the day. Others may have \
    attended too.\
    """)
public record PostsFilter(
    @Nullable @Description("Each of these, at most 100.") List<@NonNull String> all,
    @Nullable @Description("At least one of these, at most 100.") List<@NonNull String> any) {
  /**
   * Adds what it asks.
   *
   * @param argument where it was written, as {@code filter.posts}
   */
  void on(Conditions conditions, String argument) {
    if (all != null) {
      Key.each(Post.TABLE, all, argument + ".all")
          .forEach(key -> conditions.linked(Meetings.OF_POST, "?", key));
    }
    if (any != null) {
      conditions.linkedToAny(Meetings.OF_POST, Key.each(Post.TABLE, any, argument + ".any"));
    }
  }
}
