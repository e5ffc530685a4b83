package org.entente.graphql;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What can stand in a timeline; the features' records say that they are such. */
@Union
@Description(
    "What can stand in a timeline: a meeting, a position, a step of an agreement or measure.")
public interface TimelineItem {}
