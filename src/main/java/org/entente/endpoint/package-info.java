/** Where requests come in over HTTP, and what is known of the record's version to answer them. */
@NullMarked
package org.entente.endpoint;

import org.jspecify.annotations.NullMarked;
