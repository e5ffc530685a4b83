package org.entente.claim;

/** An official whom the source names by a key. */
public record KeyedOfficial(Key key) implements Attendee {}
