// What a file from outside may cost. A count of 50,000 lines needs a tenth of this.

export const MOST_ARCHIVE_ENTRIES = 200
export const MOST_INFLATED_BYTES = 200_000_000
/** Inflated to packed; small files may be better packed than that. */
export const HIGHEST_RATIO = 100
export const RATIO_COUNTS_FROM_BYTES = 20_000_000
/** Characters of all cells together: one text may be shared by a million cells, and is copied for each. */
export const MOST_CHARACTERS = 20_000_000
