package org.entente.search;

import org.entente.graphql.SearchHit;

/** A record that was found. */
record Hit(long recordId, SearchHit record) {}
