package org.entente.identity;

/** Why a source's key is taken to be that of a record. */
enum Rule {
  /** Nothing else was known of it: it is the first of its kind. */
  NEW,
  /** Sources share a key: Wikidata's, or one that the source kept from before. */
  KEY,
  /** The source's key stands for a country's code. */
  CODE,
  /** A post of the same party, kind and title; of a foreign minister, mostly of the party alone. */
  POST,
  /** An official of that name who held the post that the source says, at that time. */
  HOLDER,
  /** A term of the same official in the same post, from about the same time on. */
  TERM
}
