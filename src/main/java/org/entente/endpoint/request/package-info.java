/** What every request has: how it is asked, the limits that hold for it, and how it is refused. */
@NullMarked
package org.entente.endpoint.request;

import org.jspecify.annotations.NullMarked;
