import type { ProductContent } from '#shared/contract/product.ts'
import type { ProductEntry } from '#shared/domain/import/product-row.ts'
import type { RowReading } from '#shared/domain/import/row-reading.ts'
import type { LevelOf } from './product-entry.ts'

type Content = Pick<ProductContent, 'units' | 'prices'>

/**
 * Say at its cells what contradicts another cell of the row, or what the product has.
 * @param content what the row makes of the product
 */
export function noteInconsistent(cells: RowReading, entry: ProductEntry, content: Content, levelOf: LevelOf): void {
  const names = content.units.map(({ name }) => name)
  noteTwice(cells, 'otherUnits', names)
  noteTwice(cells, 'otherPrices', [
    ...content.prices.map(({ levelId, unitName }) => `${levelId} ${unitName}`),
    ...entry.otherPrices.flatMap(({ level, unit }) => (levelOf(level) === null ? [`${level} ${unit}`] : [])),
  ])
  for (const { unit } of entry.otherBarcodes)
    if (unit !== '' && !names.includes(unit)) cells.note('otherBarcodes', 'unknownUnit', unit)
  for (const { unit } of entry.otherPrices) if (!names.includes(unit)) cells.note('otherPrices', 'unknownUnit', unit)
}

function noteTwice(cells: RowReading, key: string, names: readonly string[]): void {
  if (new Set(names).size < names.length) cells.note(key, 'twiceInRow')
}
