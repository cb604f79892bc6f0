import type { VarianceRow } from '#shared/contract/stocktake-sheet.ts'

/** Rows of a variance sheet that fit on a page with its sums and signatures. */
const ROWS_PER_PAGE = 20

/** A sheet without differences is printed too: it is the proof. */
export function variancePages(rows: readonly VarianceRow[]): readonly (readonly VarianceRow[])[] {
  if (rows.length === 0) return [[]]
  const pages: VarianceRow[][] = []
  for (let at = 0; at < rows.length; at += ROWS_PER_PAGE) pages.push(rows.slice(at, at + ROWS_PER_PAGE))
  return pages
}
