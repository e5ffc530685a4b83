package org.entente.intake;

/** An official whom the source names by a key. */
record KeyedOfficial(Key key) implements Attendee {}
