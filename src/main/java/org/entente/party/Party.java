package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.shared.LocalizedName;
import org.entente.source.CitedRecord;

/** Whatever can attend a meeting, hold a position, agree or impose. */
@Description(
    """
    Whatever can attend a meeting, hold a position, agree or impose: a country or area, or an \
    organization.\
    """)
public interface Party extends CitedRecord {

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  String getId();

  @Description(
      """
      The stable key: an ISO 3166-1 alpha-2 code (`XK` for Kosovo), the four letters of ISO \
      3166-3 for a former country, as `SUHH`, or an organization's acronym.\
      """)
  String getCode();

  @Nullable
  @Description("The official name in English, where it has one on record.")
  String getOfficialName();

  @Description(
      """
      Its names on record by language, of what CLDR has no names for: former countries and \
      organizations. Of all others, ask for `name`.\
      """)
  List<@NonNull LocalizedName> getNames();
}
