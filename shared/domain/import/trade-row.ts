import type { BusinessDate } from '../../kernel/business-date.ts'
import { normaliseNumberText, parseDecimal } from '../../kernel/decimal.ts'
import { money, type Money } from '../../kernel/money.ts'
import { negateQuantity, ZERO_QUANTITY, type Quantity } from '../../kernel/quantity.ts'
import { rate, RATE_SCALE, ZERO_RATE, type Rate } from '../../kernel/rate.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'
import { readPercent, type Read } from './cell.ts'
import type { RowReading } from './row-reading.ts'
import { tradeMoney } from './trade-money.ts'

/** What a row calls its goods, the surest first. */
export interface GoodsEntry {
  readonly barcode: string
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unit: string
}

/** One row of 期初库存. */
export interface OpeningEntry extends GoodsEntry {
  readonly quantity: Quantity
  readonly price: UnitPrice | null
  readonly amount: Money | null
  readonly warehouse: string
  readonly batch: string
  readonly producedOn: BusinessDate | null
  readonly expiresOn: BusinessDate | null
  readonly remark: string
}

/** One row of a document that was written elsewhere. */
export interface TradeEntry extends GoodsEntry {
  readonly number: string
  readonly date: BusinessDate | null
  readonly partner: string
  /** Never negative: what came back is a return. */
  readonly quantity: Quantity
  readonly isReturn: boolean
  readonly price: UnitPrice | null
  /** An amount wins over price and discount, as in a document. */
  readonly amount: Money | null
  /** Whether the amount is 价税合计. */
  readonly taxIncluded: boolean
  /** 折让: the part that is taken off. */
  readonly discountRate: Rate
  readonly warehouse: string
  readonly remark: string
}

/** Whether 85 % in a column of discounts is what is taken off or what is left to pay. */
export const DISCOUNT_MEANINGS = ['off', 'paid'] as const
export type DiscountMeaning = (typeof DISCOUNT_MEANINGS)[number]

const HIGH_DISCOUNT = rate(8000)

export function readGoods(row: RowReading): GoodsEntry {
  const goods = {
    barcode: row.code('barcode', 60),
    code: row.code('code', 60),
    name: row.text('name', 120),
    spec: row.text('spec', 80),
    unit: row.text('unit', 20),
  }
  if (['barcode', 'code', 'name'].every((key) => row.isEmpty(key))) row.note('name', 'required')
  return goods
}

export function readOpening(row: RowReading): OpeningEntry {
  const quantity = requiredQuantity(row)
  if (quantity < 0) row.note('quantity', 'negative')
  const amount = row.money('amount')
  if (amount !== null && amount < 0) row.note('amount', 'negative')
  const price = row.price('price')
  if (row.isEmpty('price') && row.isEmpty('amount')) row.note('price', 'withoutCost')
  const [producedOn, expiresOn] = [row.date('producedOn'), row.date('expiresOn')]
  if (producedOn !== null && expiresOn !== null && expiresOn < producedOn)
    row.note('expiresOn', 'expiryBeforeProduction')
  return {
    ...readGoods(row),
    ...{ quantity, price, amount, producedOn, expiresOn },
    warehouse: row.text('warehouse', 60),
    batch: row.code('batch', 60),
    remark: row.text('remark', 200),
  }
}

export function readTrade(row: RowReading, meaning: DiscountMeaning): TradeEntry {
  for (const key of ['date', 'partner']) if (row.isEmpty(key)) row.note(key, 'required')
  const signed = requiredQuantity(row)
  const quantity = signed < 0 ? negateQuantity(signed) : signed
  return {
    ...readGoods(row),
    ...{ quantity, isReturn: signed < 0, ...readMoneyOfLine(row, signed, meaning) },
    number: row.code('number', 60),
    date: row.date('date'),
    partner: row.text('partner', 120),
    warehouse: row.text('warehouse', 60),
    remark: row.text('remark', 200),
  }
}

function readMoneyOfLine(row: RowReading, signed: Quantity, meaning: DiscountMeaning) {
  const discountRate = row.read('discount', (text) => readDiscount(text, meaning)) ?? ZERO_RATE
  const [amount, grossAmount] = [amountOf(row, 'amount', signed), amountOf(row, 'grossAmount', signed)]
  // An amount that was rounded up leaves a discount below nothing; of a return it may have the sign of its quantity.
  const off = row.money('discountAmount')
  const discountAmount = off !== null && signed < 0 ? money(Math.abs(off)) : off
  const quantity = signed < 0 ? negateQuantity(signed) : signed
  const stated = { quantity, price: row.price('price'), discountRate, discountAmount, amount, grossAmount }
  const entered = tradeMoney(stated)
  if (entered.amount !== null && entered.amount < 0) row.note('discountAmount', 'tooLarge')
  else if (entered.differs) row.note(grossAmount === null ? 'amount' : 'grossAmount', 'amountDiffers')
  return { price: entered.price, amount: entered.amount, discountRate, taxIncluded: grossAmount !== null }
}

/** Without its sign: of a return both quantity and amount are negative. What was sold for less than nothing was not. */
function amountOf(row: RowReading, key: string, signed: Quantity): Money | null {
  const amount = row.money(key)
  if (amount === null || amount >= 0) return amount
  if (signed >= 0) row.note(key, 'negative')
  return money(-amount)
}

function requiredQuantity(row: RowReading): Quantity {
  const read = row.quantity('quantity')
  if (row.isEmpty('quantity')) row.note('quantity', 'required')
  else if (read === 0) row.note('quantity', 'zero')
  return read ?? ZERO_QUANTITY
}

/** 15%, 0.15; 8.5折 and 85折 always say what is left to pay. */
export function readDiscount(text: string, meaning: DiscountMeaning): Read<Rate> {
  const plain = normaliseNumberText(text)
  if (plain.endsWith('折')) {
    const tenths = parseDecimal(plain.slice(0, -1), 3)
    if (tenths === null || tenths <= 0 || tenths > 100_000) return { problem: 'notAPercentage' }
    return { value: rate(RATE_SCALE - (tenths <= 10_000 ? tenths : Math.trunc(tenths / 10))) }
  }
  // Of a discount 1 is the whole, as 0.15 is a part of it.
  const read: Read<Rate> = parseDecimal(plain, 4) === RATE_SCALE ? { value: rate(RATE_SCALE) } : readPercent(plain)
  return 'value' in read && meaning === 'paid' ? { value: rate(RATE_SCALE - read.value) } : read
}

/** Most cells of a column of discounts that say 80 % or more say what is left to pay. */
export function guessDiscountMeaning(cells: readonly string[]): DiscountMeaning {
  const rates = cells.flatMap((cell) => {
    const read = readDiscount(cell, 'off')
    return 'value' in read && read.value > 0 && !cell.includes('折') ? [read.value] : []
  })
  const high = rates.filter((one) => one >= HIGH_DISCOUNT).length
  return high * 2 > rates.length ? 'paid' : 'off'
}
