package org.entente.graphql;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What search can find; the features' records say that they are such. */
@Union
@Description("What search can find: a record of any kind.")
public interface SearchHit {}
