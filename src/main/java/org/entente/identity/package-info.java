/**
 * Which of our records the claims of other people's datasets are about: the same official, post,
 * term or meeting from several sources is one record that cites them all.
 */
@NullMarked
package org.entente.identity;

import org.jspecify.annotations.NullMarked;
