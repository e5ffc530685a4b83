package org.entente.claim;

/** Who stood for a party: by a key, or by what a text calls them. */
public sealed interface Attendee permits KeyedOfficial, NamedOfficial {}
