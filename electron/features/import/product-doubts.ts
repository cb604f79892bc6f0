import type { ProductEntry } from '#shared/domain/import/product-row.ts'
import type { RowReading } from '#shared/domain/import/row-reading.ts'
import { barcodesOf, contentOf, type LevelOf } from './product-entry.ts'

/** Say at the cells of a new product what contradicts another cell of its row. */
export function noteInconsistent(cells: RowReading, entry: ProductEntry, levelOf: LevelOf): void {
  const { units, prices } = contentOf(entry, levelOf)
  const names = units.map(({ name }) => name)
  noteTwice(cells, 'otherUnits', names)
  noteTwice(cells, 'otherPrices', [
    ...prices.map(({ levelId, unitName }) => `${levelId} ${unitName}`),
    ...entry.otherPrices.flatMap(({ level, unit }) => (levelOf(level) === null ? [`${level} ${unit}`] : [])),
  ])
  for (const { unitName, key } of barcodesOf(entry))
    if (!names.includes(unitName)) cells.note(key, 'unknownUnit', unitName)
  for (const { unit } of entry.otherPrices) if (!names.includes(unit)) cells.note('otherPrices', 'unknownUnit', unit)
  if (entry.kind === 'service' && (entry.batchTracked || entry.serialTracked)) cells.note('kind', 'serviceTracked')
}

function noteTwice(cells: RowReading, key: string, names: readonly string[]): void {
  if (new Set(names).size < names.length) cells.note(key, 'twiceInRow')
}
