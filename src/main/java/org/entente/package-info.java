/** Entente: a GraphQL API over the record of diplomacy. */
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;
