package org.entente.intake;

import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * When and where something took place.
 *
 * @param date a day, or the days within which it took place
 * @param locality the city or place, as the source writes it
 * @param country the code of the country
 * @param host the code of the party that received the others
 */
record Setting(
    EdtfDate date, @Nullable String locality, @Nullable String country, @Nullable String host) {}
