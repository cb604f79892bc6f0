import type { ProductHit } from '#shared/contract/product.ts'
import type { CartLine } from '#shared/contract/till-cart.ts'
import type { Scanned } from '#shared/contract/till.ts'
import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import { lineTotals, listAmount } from '#shared/domain/line-totals.ts'
import { priceOfUnit } from '#shared/domain/price/price-of-unit.ts'
import { weighedTimes } from '#shared/domain/till/weighed-times.ts'
import { money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { mulDiv, share } from '#shared/kernel/mul-div.ts'
import {
  addQuantity,
  ONE_UNIT,
  quantity,
  QUANTITY_SCALE,
  toBaseQuantity,
  type Quantity,
} from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'

/** One line of the cart with the product it is of. */
export interface TillLine extends CartLine {
  /** Tells lines apart while the screen lives. */
  readonly key: number
  readonly hit: ProductHit
}

let lastKey = 0

export function newLine(hit: ProductHit, changes: Partial<CartLine> = {}): TillLine {
  lastKey += 1
  const unitId = changes.unitId ?? hit.unitId
  return {
    key: lastKey,
    hit,
    productId: hit.id,
    unitId,
    quantity: ONE_UNIT,
    price: priceOfUnit(hit, unitId),
    discountRate: ZERO_RATE,
    amount: null,
    weighed: false,
    remark: '',
    batch: null,
    serials: [],
    sourceLineId: null,
    left: null,
    leftAmount: null,
    ...changes,
  }
}

export function unitOf({ hit, unitId }: TillLine): { readonly name: string; readonly ratio: Quantity } {
  return hit.units.find((one) => one.unitId === unitId) ?? { name: '', ratio: ONE_UNIT }
}

export function baseQuantityOf(line: TillLine): Quantity {
  return toBaseQuantity(line.quantity, unitOf(line).ratio)
}

/** What a line comes to, and what it would without reductions. */
export function lineMoney(line: TillLine): { readonly list: Money; readonly amount: Money } {
  const { ratio } = unitOf(line)
  if (line.left !== null && line.leftAmount !== null) {
    // A line given back takes its share of what remains (R3).
    const amount = money(share(line.leftAmount, baseQuantityOf(line), toBaseQuantity(line.left, ratio)))
    return { list: amount, amount }
  }
  const totals = lineTotals({ ...line, ratio, taxRate: ZERO_RATE }, true)
  return { list: line.price === null ? totals.amount : listAmount(line.quantity, line.price), amount: totals.amount }
}

/** Nobody has said yet what it costs. */
export function lacksPrice({ price, amount, sourceLineId }: TillLine): boolean {
  return price === null && amount === null && sourceLineId === null
}

type ScannedProduct = Extract<Scanned, { kind: 'product' }>

/**
 * What was scanned into the cart: one more of the same on its line, or a new line. Labels of the scale are always a line
 * of their own, serial numbers one of their product.
 * @param apart a line of its own, whatever is there
 */
export function withScanned(
  lines: readonly TillLine[],
  { hit, quantity: weight, amount, weighed, serial }: ScannedProduct,
  times: Quantity,
  apart = false,
): { readonly lines: readonly TillLine[]; readonly key: number } {
  const joins = !weighed && (!apart || serial !== null)
  const same = lines.find(
    (line) => joins && line.productId === hit.id && line.unitId === hit.unitId && isPlain(line, serial !== null),
  )
  if (serial !== null && lines.some((line) => line.serials.includes(serial)))
    return { lines, key: lines.find((line) => line.serials.includes(serial))?.key ?? 0 }
  if (same !== undefined) {
    const changed = {
      ...same,
      quantity: addQuantity(same.quantity, times),
      serials: serial === null ? same.serials : [...same.serials, serial],
    }
    return { lines: lines.map((line) => (line === same ? changed : line)), key: same.key }
  }
  const line = newLine(hit, {
    unitId: hit.unitId,
    quantity: weighedTimes(weight, times),
    amount: amount === null ? null : money(mulDiv([amount, times], [QUANTITY_SCALE])),
    weighed,
    serials: serial === null ? [] : [serial],
  })
  return { lines: [...lines, line], key: line.key }
}

/** Nothing was agreed on for this line alone, so one more of the product can join it. */
function isPlain(line: TillLine, withSerial: boolean): boolean {
  if (line.weighed || line.amount !== null || line.sourceLineId !== null) return false
  return line.hit.serialTracked === true ? withSerial === line.serials.length > 0 : true
}

/**
 * One more picked of what comes back, by scanning it: of the first line that has some left.
 * @param times of a label of the scale what it weighs: its own line comes first
 */
export function withPicked(
  lines: readonly TillLine[],
  hit: ProductHit,
  times: Quantity,
): { readonly lines: readonly TillLine[]; readonly key: number } | null {
  const open = lines.filter((line) => line.productId === hit.id && line.left !== null && line.quantity < line.left)
  const found = open.find(({ quantity: picked, left }) => picked === 0 && left === times) ?? open[0]
  if (found === undefined) return null
  const picked = quantity(Math.min(found.quantity + times, found.left ?? 0))
  return { lines: lines.map((line) => (line === found ? { ...line, quantity: picked } : line)), key: found.key }
}

/** As it is kept. */
export function cartLineOf({ key: _key, hit: _hit, ...line }: TillLine): CartLine {
  return { ...line, serials: [...line.serials] }
}

/** As it is posted. */
export function contentOf(line: TillLine): DocumentLineContent {
  return {
    productId: line.productId,
    unitId: line.unitId,
    quantity: line.quantity,
    price: line.price,
    amount: line.amount,
    discountRate: line.discountRate,
    remark: line.remark,
    ...(line.batch === null ? {} : { batch: line.batch }),
    ...(line.serials.length === 0 ? {} : { serials: [...line.serials] }),
    ...(line.sourceLineId === null ? {} : { sourceLineId: line.sourceLineId }),
  }
}

/** Lines of a kept cart with their products; what is gone from the catalogue is left out. */
export function openedLines(lines: readonly CartLine[], hits: readonly ProductHit[]): TillLine[] {
  return lines.flatMap((line) => {
    const hit = hits.find(({ id }) => id === line.productId)
    return hit === undefined ? [] : [newLine(hit, line)]
  })
}

/**
 * 库存 of the line's product before and after the whole cart, in base units.
 * @param givenBack lines of a sale that this cart takes the place of
 */
export function stockChange(
  line: TillLine,
  lines: readonly TillLine[],
  mode: 'sale' | 'return',
  givenBack: readonly TillLine[] = [],
): { readonly before: Quantity; readonly after: Quantity } | null {
  if (line.hit.kind === 'service') return null
  const ofProduct = (all: readonly TillLine[]) =>
    addQuantity(...all.filter((one) => one.productId === line.productId).map(baseQuantityOf))
  const moved = ofProduct(lines)
  const before = addQuantity(line.hit.stock, ofProduct(givenBack))
  return { before, after: quantity(mode === 'sale' ? before - moved : before + moved) }
}

export function sumOf(lines: readonly TillLine[], pick: 'list' | 'amount'): Money {
  return lines.reduce((sum, line) => money(sum + lineMoney(line)[pick]), ZERO_MONEY)
}
