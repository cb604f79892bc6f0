import type { BatchContent } from '#shared/contract/document-line.ts'
import type { ProductHit, ProductUnit } from '#shared/contract/product.ts'
import { lineTotals, type LineTotals } from '#shared/domain/line-totals.ts'
import { withRemainingTax } from '#shared/domain/returned-tax.ts'
import type { ProductId, UnitId } from '#shared/kernel/id.ts'
import { ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { ONE_UNIT, toBaseQuantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE, type Rate } from '#shared/kernel/rate.ts'
import { unitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'
import { remainingShare, type LineSource } from './line-source.ts'

/** What a line keeps of its product, so that a draft reads well before anything was asked. */
export interface LineProduct {
  readonly id: ProductId
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly barcode: string
  readonly units: readonly ProductUnit[]
  /** What each unit would cost; absent in a draft until the facts are asked for again. */
  readonly unitPrices?: ProductHit['unitPrices']
  readonly batchTracked?: boolean
  readonly serialTracked?: boolean
  readonly shelfLifeDays?: number | null
}

/** One line of the form, complete or half typed. */
export interface EntryLine {
  readonly key: string
  readonly product: LineProduct | null
  /** Typed or pasted into the product cell and not found. */
  readonly search: string
  readonly unitId: UnitId | null
  readonly quantity: Quantity | null
  readonly price: UnitPrice | null
  /** The price was filled in, not typed: it follows another partner or unit. */
  readonly priceFollows: boolean
  /** An entered amount wins over the price. */
  readonly amount: Money | null
  readonly discountRate: Rate
  /** 税率, where the books have tax. */
  readonly taxRate: Rate | null
  readonly remark: string
  /** Typed text that is no number, by column, kept for correction. */
  readonly unread: Readonly<Record<string, string>>
  /** 「就按这个价」: the price warning was answered. */
  readonly priceAccepted: boolean
  /** 组装, 拆卸: said by hand; null: as the place of the line suggests. */
  readonly direction: 'in' | 'out' | null
  readonly batch: BatchContent | null
  /** The batch was suggested, not chosen: it follows stock and quantity. */
  readonly batchFollows: boolean
  readonly serials: readonly string[]
  /** 拆卸: share of the cost this part carries. */
  readonly weight: Quantity | null
  /** 成本调整: change of value, any sign. */
  readonly valueChange: Money | null
  /** 验收: came and is not accepted, in the unit of the line; `quantity` is what is accepted. */
  readonly rejected: Quantity | null
  readonly rejectReason: string
  /** What this line gives back, receives from the way or carries out. */
  readonly source: LineSource | null
}

const EMPTY = {
  product: null,
  search: '',
  unitId: null,
  quantity: null,
  price: null,
  priceFollows: false,
  amount: null,
  discountRate: ZERO_RATE,
  taxRate: null,
  remark: '',
  unread: {},
  priceAccepted: false,
  direction: null,
  batch: null,
  batchFollows: false,
  serials: [],
  weight: null,
  valueChange: null,
  rejected: null,
  rejectReason: '',
  source: null,
} as const satisfies Omit<EntryLine, 'key'>

export function newLine(entered: Partial<EntryLine> = {}): EntryLine {
  return { ...EMPTY, ...entered, key: crypto.randomUUID() }
}

export function isBlankLine(line: EntryLine): boolean {
  const numbers = [line.quantity, line.price, line.amount, line.weight, line.valueChange]
  return (
    line.product === null &&
    line.search === '' &&
    numbers.every((number) => number === null) &&
    line.discountRate === 0 &&
    line.remark === '' &&
    (line.rejected ?? 0) === 0 &&
    line.batch === null &&
    line.serials.length === 0 &&
    Object.keys(line.unread).length === 0
  )
}

/** The line after its product was picked: the unit it was found by, the price asked for, the quantity kept. */
export function withProduct(line: EntryLine, hit: ProductHit): EntryLine {
  const samePlace = line.product?.id === hit.id
  const { [PRODUCT_COLUMN]: _typed, ...unread } = line.unread
  return {
    ...line,
    // Batch, serial numbers and what is given back belong to one product.
    ...(samePlace ? {} : { batch: null, batchFollows: false, serials: [], source: null }),
    product: lineProductOf(hit),
    search: '',
    unread,
    unitId: samePlace && line.source !== null ? line.unitId : hit.unitId,
    price: samePlace || (line.price !== null && !line.priceFollows) ? line.price : hit.price,
    priceFollows: samePlace && line.source !== null ? false : line.price === null || line.priceFollows,
    priceAccepted: false,
    taxRate: samePlace ? line.taxRate : (hit.taxRate ?? null),
  }
}

/** What the line keeps of a hit. */
export function lineProductOf(hit: ProductHit): LineProduct {
  const { id, code, name, spec, barcode, units, unitPrices, batchTracked, serialTracked, shelfLifeDays } = hit
  return {
    ...{ id, code, name, spec, barcode, units },
    ...(unitPrices === undefined ? {} : { unitPrices }),
    ...(batchTracked === true ? { batchTracked, shelfLifeDays: shelfLifeDays ?? null } : {}),
    ...(serialTracked === true ? { serialTracked } : {}),
  }
}

const PRODUCT_COLUMN = 'product'

export function ratioOf(line: EntryLine): Quantity {
  return line.product?.units.find((unit) => unit.unitId === line.unitId)?.ratio ?? ONE_UNIT
}

export function unitNameOf(line: EntryLine): string {
  return line.product?.units.find((unit) => unit.unitId === line.unitId)?.name ?? ''
}

export function baseQuantityOf(line: EntryLine): Quantity {
  return line.quantity === null ? ZERO_QUANTITY : toBaseQuantity(line.quantity, ratioOf(line))
}

/**
 * F6: the next unit of the product. A price that was filled in becomes the one of that unit; a typed one follows the
 * ratio: 2.00 a bottle is 48.00 a case of 24.
 */
export function withNextUnit(line: EntryLine): EntryLine {
  const units = line.product?.units ?? []
  const at = units.findIndex((unit) => unit.unitId === line.unitId)
  const next = units[(at + 1) % Math.max(1, units.length)]
  if (next === undefined || next.unitId === line.unitId) return line
  return {
    ...line,
    unitId: next.unitId,
    price:
      ownPrice(line, next.unitId) ?? (line.price === null ? null : convertPrice(line.price, ratioOf(line), next.ratio)),
  }
}

function ownPrice(line: EntryLine, unitId: UnitId): UnitPrice | null {
  if (!line.priceFollows) return null
  return line.product?.unitPrices?.find((one) => one.unitId === unitId)?.price ?? null
}

export function convertPrice(price: UnitPrice, from: Quantity, to: Quantity): UnitPrice {
  return from === to ? price : unitPrice(mulDiv([price, to], [from]))
}

export type EntryTotals = LineTotals & { readonly quantity: Quantity; readonly taxRate: Rate }

/** The money of the line as the program will compute it; null while there is no quantity. */
export function totalsOf(line: EntryLine, taxIncluded = true): EntryTotals | null {
  if (line.product === null) return null
  if (line.quantity === null) return line.valueChange === null ? null : changeTotals(line.valueChange)
  const { quantity, price, discountRate, source } = line
  const taxRate = line.taxRate ?? ZERO_RATE
  const amount = line.amount ?? remainingShare(line)
  const totals = lineTotals({ quantity, ratio: ratioOf(line), price, amount, discountRate, taxRate }, taxIncluded)
  const isTaxedReturn = source !== null && !source.carriesOut && taxRate !== 0
  const taxed = isTaxedReturn ? withRemainingTax(totals, source, quantity, taxIncluded) : totals
  return { ...taxed, quantity, taxRate }
}

/** R18: no goods move, the change is the amount. */
function changeTotals(change: Money): EntryTotals {
  return {
    taxRate: ZERO_RATE,
    quantity: ZERO_QUANTITY,
    baseQuantity: ZERO_QUANTITY,
    listAmount: change,
    discountAmount: ZERO_MONEY,
    amount: change,
    netAmount: change,
    taxAmount: ZERO_MONEY,
    grossAmount: change,
  }
}
