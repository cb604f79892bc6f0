import type { Quantity } from '../../kernel/quantity.ts'
import type { Rate } from '../../kernel/rate.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'
import { foulCell, readCode, readGoodsKind, readPrice, readQuantity, readYesNo, type GoodsKind } from './cell.ts'
import { readList } from './cell-list.ts'
import type { RowReading } from './row-reading.ts'

/** What a row says of 商品 in the columns most tables do not have. */
export interface MoreOfProduct {
  readonly kind: GoodsKind
  readonly otherUnits: readonly { readonly name: string; readonly ratio: Quantity }[]
  /** `unit` empty: of the base unit. */
  readonly otherBarcodes: readonly { readonly barcode: string; readonly unit: string }[]
  readonly otherPrices: readonly { readonly level: string; readonly unit: string; readonly price: UnitPrice }[]
  readonly otherLocations: readonly { readonly warehouse: string; readonly location: string }[]
  readonly purchaseTaxRate: Rate | null
  readonly unitWeight: Quantity | null
  readonly batchTracked: boolean
  readonly serialTracked: boolean
  readonly incomplete: boolean
  readonly disabled: boolean
}

export function readMoreOfProduct(row: RowReading): MoreOfProduct {
  const isYes = (key: string) => row.read(key, readYesNo) ?? false
  return {
    kind: row.read('kind', readGoodsKind) ?? 'goods',
    otherUnits: listOf(row, 'otherUnits', 8, readUnit),
    otherBarcodes: listOf(row, 'otherBarcodes', 30, readBarcode),
    otherPrices: listOf(row, 'otherPrices', 100, readLevelPrice),
    otherLocations: listOf(row, 'otherLocations', 100, readPlace),
    purchaseTaxRate: row.percent('purchaseTaxRate'),
    unitWeight: row.amountOf('unitWeight'),
    batchTracked: isYes('batchTracked'),
    serialTracked: isYes('serialTracked'),
    incomplete: isYes('incomplete'),
    disabled: isYes('disabled'),
  }
}

/** One that cannot be read makes the cell wrong, not only itself. */
function listOf<Item>(
  row: RowReading,
  key: string,
  most: number,
  read: (parts: readonly string[]) => Item | null,
): readonly Item[] {
  const text = row.raw(key)
  const foul = foulCell(text)
  if (foul !== null) row.note(key, foul)
  const items = readList(foul === null ? text : '').map(read)
  if (items.length > most) row.note(key, 'tooMany', String(most))
  const taken = items.filter((item) => item !== null)
  if (taken.length < items.length) row.note(key, 'notAList')
  return taken
}

const fits = (text: string | undefined, most: number): text is string =>
  text !== undefined && text !== '' && text.length <= most

function readUnit([name, text, ...more]: readonly string[]): MoreOfProduct['otherUnits'][number] | null {
  const ratio = readQuantity(text ?? '')
  return fits(name, 20) && 'value' in ratio && ratio.value > 0 && more.length === 0
    ? { name, ratio: ratio.value }
    : null
}

function readBarcode([text, unit = '', ...more]: readonly string[]): MoreOfProduct['otherBarcodes'][number] | null {
  const barcode = readCode(text ?? '')
  return 'value' in barcode && fits(barcode.value, 60) && unit.length <= 20 && more.length === 0
    ? { barcode: barcode.value, unit }
    : null
}

function readLevelPrice([level, unit, text, ...more]: readonly string[]): MoreOfProduct['otherPrices'][number] | null {
  const price = readPrice(text ?? '')
  return fits(level, 40) && fits(unit, 20) && 'value' in price && more.length === 0
    ? { level, unit, price: price.value }
    : null
}

function readPlace([warehouse, location, ...more]: readonly string[]): MoreOfProduct['otherLocations'][number] | null {
  return fits(warehouse, 60) && fits(location, 40) && more.length === 0 ? { warehouse, location } : null
}
