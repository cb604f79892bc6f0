import { integer, text } from 'drizzle-orm/sqlite-core'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id as makeId, type BatchId, type Id } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'

/** Row 1 of `batch` stands for "no batch". */
export const NO_BATCH: BatchId = makeId(1)

/** 分 */
export const money = (name: string) => integer(name).$type<Money>()
/** 1/10,000 of a unit */
export const quantity = (name: string) => integer(name).$type<Quantity>()
/** 1/1,000,000 元 */
export const unitPrice = (name: string) => integer(name).$type<UnitPrice>()
/** 1/10,000 */
export const rate = (name: string) => integer(name).$type<Rate>()
/** local calendar date, YYYY-MM-DD */
export const date = (name: string) => text(name).$type<BusinessDate>()
/** 0 or 1 */
export const flag = (name: string) => integer(name, { mode: 'boolean' })
export const id = <Noun extends string>(name: string, _noun: Noun) => integer(name).$type<Id<Noun>>()
