import type { CountLine } from '#shared/contract/stocktake-count.ts'
import type { StocktakeLineId } from '#shared/kernel/id.ts'

interface LineFilter {
  readonly tab: 'all' | 'counted' | 'uncounted'
  readonly search: string
}

/**
 * The loaded lines with what has changed since they were loaded: a changed line is shown as it is now, comes to the
 * top of the counted ones, leaves the uncounted ones.
 * @param patches by line, the last change last
 * @param hasMore there are lines after the loaded ones
 */
export function patchedLines(
  loaded: readonly CountLine[],
  patches: ReadonlyMap<StocktakeLineId, CountLine>,
  { tab, search }: LineFilter,
  hasMore: boolean,
): readonly CountLine[] {
  if (patches.size === 0) return loaded
  if (tab === 'counted') {
    const known = new Set(loaded.map(({ id }) => id))
    // Whether a new line matches a search, only the back end knows.
    const moved = [...patches.values()].filter(
      ({ id, counted }) => counted !== null && (search === '' || known.has(id)),
    )
    return [...moved.reverse(), ...loaded.filter(({ id }) => !patches.has(id))]
  }
  const current = loaded.map((line) => patches.get(line.id) ?? line)
  const fits = ({ counted }: CountLine) => tab === 'all' || counted === null
  return withNew(current, patches, search, hasMore).filter(fits)
}

/** Lines that were not loaded (added ones, or undone ones in the uncounted tab) take their place by row number. */
function withNew(
  lines: readonly CountLine[],
  patches: ReadonlyMap<StocktakeLineId, CountLine>,
  search: string,
  hasMore: boolean,
): readonly CountLine[] {
  if (search !== '') return lines
  const known = new Set(lines.map(({ id }) => id))
  const last = hasMore ? (lines.at(-1)?.rowNumber ?? 0) : Number.POSITIVE_INFINITY
  const added = [...patches.values()].filter(({ id, rowNumber }) => !known.has(id) && rowNumber <= last)
  if (added.length === 0) return lines
  return [...lines, ...added].sort((a, b) => a.rowNumber - b.rowNumber)
}
