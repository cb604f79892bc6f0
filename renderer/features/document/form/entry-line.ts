import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { ProductHit, ProductUnit } from '#shared/contract/product.ts'
import { lineTotals, type LineTotals } from '#shared/domain/line-totals.ts'
import type { ProductId, UnitId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { ONE_UNIT, toBaseQuantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE, type Rate } from '#shared/kernel/rate.ts'
import { unitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'

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
  readonly remark: string
  /** Typed text that is no number, by column, kept for correction. */
  readonly unread: Readonly<Record<string, string>>
  /** 「就按这个价」: the price warning was answered. */
  readonly priceAccepted: boolean
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
  remark: '',
  unread: {},
  priceAccepted: false,
} as const satisfies Omit<EntryLine, 'key'>

export function newLine(entered: Partial<EntryLine> = {}): EntryLine {
  return { ...EMPTY, ...entered, key: crypto.randomUUID() }
}

export function isBlankLine(line: EntryLine): boolean {
  const numbers = line.quantity === null && line.price === null && line.amount === null && line.discountRate === 0
  return (
    line.product === null &&
    line.search === '' &&
    numbers &&
    line.remark === '' &&
    Object.keys(line.unread).length === 0
  )
}

/** The line after its product was picked: the unit it was found by, the price asked for, the quantity kept. */
export function withProduct(line: EntryLine, hit: ProductHit): EntryLine {
  const samePlace = line.product?.id === hit.id
  const { [PRODUCT_COLUMN]: _typed, ...unread } = line.unread
  return {
    ...line,
    product: lineProductOf(hit),
    search: '',
    unread,
    unitId: hit.unitId,
    price: samePlace || (line.price !== null && !line.priceFollows) ? line.price : hit.price,
    priceFollows: line.price === null || line.priceFollows,
    priceAccepted: false,
  }
}

/** What the line keeps of a hit. */
export function lineProductOf({ id, code, name, spec, barcode, units, unitPrices }: ProductHit): LineProduct {
  return { id, code, name, spec, barcode, units, ...(unitPrices === undefined ? {} : { unitPrices }) }
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

/** The money of the line as the program will compute it; null while there is no quantity. */
export function totalsOf(line: EntryLine): (LineTotals & { readonly quantity: Quantity }) | null {
  if (line.product === null || line.quantity === null) return null
  const totals = lineTotals(
    {
      quantity: line.quantity,
      ratio: ratioOf(line),
      price: line.price,
      amount: line.amount,
      discountRate: line.discountRate,
      taxRate: ZERO_RATE,
    },
    true,
  )
  return { ...totals, quantity: line.quantity }
}

/** The line as it is posted; null while something of it is missing. */
export function lineContent(line: EntryLine): DocumentLineContent | null {
  if (line.product === null || line.unitId === null || line.quantity === null) return null
  return {
    productId: line.product.id,
    unitId: line.unitId,
    quantity: line.quantity,
    price: line.price,
    amount: line.amount,
    discountRate: line.discountRate,
    remark: line.remark.trim(),
  }
}
