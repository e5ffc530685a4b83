package org.entente.intake;

/** Who stood for a party: by a key, or by what a text calls them. */
sealed interface Attendee permits KeyedOfficial, NamedOfficial {}
