import type { PartnerRecord } from '#shared/contract/partner.ts'
import type { ProductRecord } from '#shared/contract/product.ts'
import { literalCode } from '#shared/domain/import/cell.ts'
import { writeList, writePath } from '#shared/domain/import/cell-list.ts'
import { MEMBER_LEVEL, MINIMUM_LEVEL, RETAIL_LEVEL, WHOLESALE_LEVEL } from '#shared/domain/price/price-level.ts'
import type { PriceLevelId } from '#shared/kernel/id.ts'
import { quantityToText } from '#shared/kernel/quantity.ts'
import { ZERO_RATE, type Rate } from '#shared/kernel/rate.ts'
import { unitPriceToText, type UnitPrice } from '#shared/kernel/unit-price.ts'
import { column, type ColumnsOf } from './column.ts'
import { codeCell, percentCell } from './import-cells.ts'

// 全部资料: the columns an import reads (`shared/domain/import`), by the same keys, so that nothing is lost on the way.

const yesNo = (is: boolean | undefined) => (is === true ? 'yes' : 'no')
const percent = (rate: Rate | undefined) => percentCell(rate ?? ZERO_RATE)

const baseOf = ({ units }: ProductRecord) => units[0]?.name ?? ''
/** The first of the larger units has columns of its own. */
const bigOf = ({ units }: ProductRecord) => units[1] ?? null

/** Levels that have a column of their own for the base unit. */
const COLUMN_LEVELS: readonly PriceLevelId[] = [RETAIL_LEVEL, WHOLESALE_LEVEL, MEMBER_LEVEL, MINIMUM_LEVEL]

function priceOf({ prices }: ProductRecord, levelId: PriceLevelId, unitName: string | undefined): UnitPrice | null {
  return prices.find((price) => price.levelId === levelId && price.unitName === unitName)?.price ?? null
}

function otherPrices(row: ProductRecord): string {
  const [base, big] = row.units
  const has = ({ levelId, unitName }: ProductRecord['prices'][number]) =>
    unitName === base?.name ? COLUMN_LEVELS.includes(levelId) : levelId === RETAIL_LEVEL && unitName === big?.name
  return writeList(
    row.prices.filter((price) => !has(price)).map((one) => [one.level, one.unitName, unitPriceToText(one.price)]),
  )
}

/** Codes parted by commas, those that need no quotes. */
const PLAIN_BARCODE = /^[\w.+/-]+$/

interface BarcodeCells {
  readonly base: string
  readonly big: string
  readonly others: string
}

/** Three columns of one row ask for them. */
const partedBarcodes = new WeakMap<ProductRecord, BarcodeCells>()

function barcodesOf(row: ProductRecord): BarcodeCells {
  const parted = partedBarcodes.get(row) ?? partBarcodes(row)
  partedBarcodes.set(row, parted)
  return parted
}

/** Barcodes in their order: those of the base unit, those of the larger one, then the rest with their units. */
function partBarcodes(row: ProductRecord): BarcodeCells {
  const isPlain = (barcode: string) => PLAIN_BARCODE.test(barcode) && literalCode(barcode) === barcode
  const run = (from: number, unit: string | undefined) => {
    const end = row.barcodes.findIndex(
      ({ barcode, unitName }, index) => index >= from && (unitName !== unit || !isPlain(barcode)),
    )
    return end < 0 ? row.barcodes.length : end
  }
  const bases = run(0, baseOf(row))
  const bigs = bigOf(row) === null ? bases : run(bases, bigOf(row)?.name)
  const joined = (from: number, to: number) =>
    row.barcodes
      .slice(from, to)
      .map(({ barcode }) => barcode)
      .join(', ')
  const rest = row.barcodes.slice(bigs).map(({ barcode, unitName }) => [literalCode(barcode), unitName])
  return { base: joined(0, bases), big: joined(bases, bigs), others: writeList(rest) }
}

function otherLocations({ locations }: ProductRecord): string {
  return writeList(locations.flatMap(({ warehouse, location }) => (warehouse === null ? [] : [[warehouse, location]])))
}

export const PRODUCT_RECORD_COLUMNS: ColumnsOf<ProductRecord> = {
  code: column('text', (row) => codeCell(row.code)),
  barcode: column('text', (row) => barcodesOf(row).base),
  name: column('text', (row) => row.name),
  spec: column('text', (row) => row.spec),
  unit: column('text', baseOf),
  bigUnit: column('text', (row) => bigOf(row)?.name ?? ''),
  ratio: column('quantity', (row) => bigOf(row)?.ratio ?? null),
  bigBarcode: column('text', (row) => barcodesOf(row).big),
  category: column('text', (row) => writePath(row.category)),
  brand: column('text', (row) => row.brand),
  purchasePrice: column('unitPrice', (row) => row.purchasePrice),
  retailPrice: column('unitPrice', (row) => priceOf(row, RETAIL_LEVEL, baseOf(row))),
  bigPrice: column('unitPrice', (row) => priceOf(row, RETAIL_LEVEL, bigOf(row)?.name)),
  wholesalePrice: column('unitPrice', (row) => priceOf(row, WHOLESALE_LEVEL, baseOf(row))),
  memberPrice: column('unitPrice', (row) => priceOf(row, MEMBER_LEVEL, baseOf(row))),
  minimumPrice: column('unitPrice', (row) => priceOf(row, MINIMUM_LEVEL, baseOf(row))),
  taxRate: column('text', (row) => percent(row.salesTaxRate)),
  minimumStock: column('quantity', (row) => row.minimumStock),
  maximumStock: column('quantity', (row) => row.maximumStock),
  location: column('text', (row) => row.locations.find(({ warehouse }) => warehouse === null)?.location ?? ''),
  shelfLife: column('integer', (row) => row.shelfLifeDays ?? null),
  remark: column('text', (row) => row.remark),
  purchaseTaxRate: column('text', (row) => percent(row.purchaseTaxRate)),
  otherUnits: column('text', (row) =>
    writeList(row.units.slice(2).map((one) => [one.name, quantityToText(one.ratio)])),
  ),
  otherBarcodes: column('text', (row) => barcodesOf(row).others),
  otherPrices: column('text', otherPrices),
  otherLocations: column('text', otherLocations),
  unitWeight: column('quantity', (row) => row.unitWeight ?? null),
  kind: column('text', (row) => row.kind),
  batchTracked: column('text', (row) => yesNo(row.batchTracked)),
  serialTracked: column('text', (row) => yesNo(row.serialTracked)),
  incomplete: column('text', (row) => yesNo(row.incomplete)),
  disabled: column('text', (row) => yesNo(!row.enabled)),
}

export const PARTNER_RECORD_COLUMNS: ColumnsOf<PartnerRecord> = {
  code: column('text', (row) => codeCell(row.code)),
  name: column('text', (row) => row.name),
  side: column('text', (row) => (row.isSupplier && row.isCustomer ? 'both' : row.isSupplier ? 'supplier' : 'customer')),
  contact: column('text', (row) => row.contact),
  phone: column('text', (row) => literalCode(row.phone)),
  address: column('text', (row) => row.address),
  taxNumber: column('text', (row) => literalCode(row.taxNumber)),
  bankName: column('text', (row) => row.bankName),
  bankAccount: column('text', (row) => literalCode(row.bankAccount)),
  creditLimit: column('money', (row) => row.creditLimit),
  termDays: column('integer', (row) => row.termDays),
  priceLevel: column('text', (row) => row.priceLevel),
  remark: column('text', (row) => row.remark),
  disabled: column('text', (row) => yesNo(!row.enabled)),
}
