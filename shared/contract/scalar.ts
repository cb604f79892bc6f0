import { z } from 'zod'
import { isBusinessDate, type BusinessDate } from '../kernel/business-date.ts'
import type { Id } from '../kernel/id.ts'
import { MONEY_LIMIT, type Money } from '../kernel/money.ts'
import { QUANTITY_LIMIT, type Quantity } from '../kernel/quantity.ts'
import { RATE_SCALE, type Rate } from '../kernel/rate.ts'
import { UNIT_PRICE_LIMIT, type UnitPrice } from '../kernel/unit-price.ts'

// Validated integers are branded here, once: the casts of this file are the contract's kernel constructors.

/** Money in 分. */
export const zMoney = z.int().min(-MONEY_LIMIT).max(MONEY_LIMIT) as unknown as z.ZodType<Money, Money>
/** Money in 分, not negative. */
export const zAmount = z.int().min(0).max(MONEY_LIMIT) as unknown as z.ZodType<Money, Money>
/** 分, more than nothing. */
export const zPositiveAmount = z.int().min(1).max(MONEY_LIMIT) as unknown as z.ZodType<Money, Money>
/** Price in 1/1,000,000 元, not negative. */
export const zUnitPrice = z.int().min(0).max(UNIT_PRICE_LIMIT) as unknown as z.ZodType<UnitPrice, UnitPrice>
/** Quantity in 1/10,000, any sign. */
export const zQuantity = z.int().min(-QUANTITY_LIMIT).max(QUANTITY_LIMIT) as unknown as z.ZodType<Quantity, Quantity>
/** Quantity in 1/10,000, more than nothing. */
export const zPositiveQuantity = z.int().min(1).max(QUANTITY_LIMIT) as unknown as z.ZodType<Quantity, Quantity>
/** Quantity in 1/10,000, nothing or more. */
export const zNotNegativeQuantity = z.int().min(0).max(QUANTITY_LIMIT) as unknown as z.ZodType<Quantity, Quantity>
/** Rate in 1/10,000, 0 … 100 %. */
export const zRate = z.int().min(0).max(RATE_SCALE) as unknown as z.ZodType<Rate, Rate>
/** Calendar date YYYY-MM-DD. */
export const zBusinessDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isBusinessDate, 'calendar date') as unknown as z.ZodType<BusinessDate, BusinessDate>

export function zId<Noun extends string>(_noun: Noun): z.ZodType<Id<Noun>, Id<Noun>> {
  return z.int().min(1) as unknown as z.ZodType<Id<Noun>, Id<Noun>>
}

/** Text of one line: no control characters, no blank ends. */
export function zText(maximum: number): z.ZodString {
  return z
    .string()
    .max(maximum)
    .regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u)
}

/** The same, and not empty. */
export function zName(maximum: number): z.ZodString {
  return zText(maximum).min(1)
}

/** Where the next page of a list begins; opaque to the caller, null at the end. */
export const zCursor = z.string().max(2000).nullable()

export const zNothing = z.strictObject({})

/** Request of one page of a list. */
export function zPage<Sort extends string>(sorts: readonly [Sort, ...Sort[]]) {
  return {
    sort: z.enum(sorts),
    descending: z.boolean(),
    cursor: zCursor,
    limit: z.int().min(1).max(200),
  }
}

/** One page: rows, the cursor of the next page, and (first page only) how many rows there are in all. */
export function zPageOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ rows: z.array(row), next: zCursor, total: z.int().min(0).nullable() })
}

/** Any JSON value. */
export const zJson = z.json()
