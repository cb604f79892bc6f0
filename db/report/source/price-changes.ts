import { priceChange } from '#shared/domain/price/striking-change.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { addDays, businessDate, businessDateOf, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ReadableDb } from '../../handle.ts'
import { categoryPaths } from './category-paths.ts'
import { priceListEdits } from './price-changes-list.ts'
import { productEdits } from './price-changes-product.ts'
import type { AskedEdits, PriceEdit } from './price-edit.ts'
import type { FactRow, SourceOf } from './source.ts'

type Key =
  | 'date'
  | 'code'
  | 'name'
  | 'spec'
  | 'unit'
  | 'price'
  | 'before'
  | 'after'
  | 'difference'
  | 'change'
  | 'doneBy'

const NEVER = businessDate('1970-01-02')

function askedOf(db: ReadableDb, question: ReportQuestion): AskedEdits {
  const { from, to, productId, seesCost } = question
  return {
    // Days of the calendar here, a day more at either end than any place on earth is apart.
    since: Date.parse(addDays(from ?? NEVER, -1)),
    until: Date.parse(addDays(to, 2)),
    productId,
    seesCost,
    ...categoryPaths(db, question),
  }
}

/** Of each kind the newest first. */
function* edits(db: ReadableDb, question: ReportQuestion, of: typeof productEdits): Iterable<PriceEdit> {
  const { from, to } = question
  for (const edit of of(db, askedOf(db, question))) {
    const on = businessDateOf(edit.at, 0)
    if ((from === null || on >= from) && on <= to) yield edit
  }
}

function rowOf({ entry, key, at, was, is, product, unit, price, doneBy }: PriceEdit): FactRow<Key> {
  const { id, code, name, spec } = product
  // Of a price that was set for the first time, or taken away, there is no difference.
  const changed = was === null || is === null ? null : { difference: is - was, change: priceChange(is, was) }
  const { difference, change } = changed ?? { difference: null, change: null }
  return {
    key: `${entry} ${key}`,
    cells: {
      ...{ date: businessDateOf(at, 0), code, name, spec, unit, price, doneBy },
      ...{ before: was, after: is, difference, change },
    },
    target: { to: 'product', id },
  }
}

function lastOf(db: ReadableDb, question: ReportQuestion, of: typeof productEdits): BusinessDate | null {
  for (const { at } of edits(db, { ...question, from: null, to: question.today }, of)) return businessDateOf(at, 0)
  return null
}

export const priceChanges: SourceOf<'priceChanges'> = {
  facts(db, question) {
    const found = [productEdits, priceListEdits].flatMap((of) => [...edits(db, question, of)])
    return { rows: found.sort((a, b) => b.entry - a.entry).map(rowOf) }
  },
  lastDate(db, question) {
    const days = [productEdits, priceListEdits].flatMap((of) => lastOf(db, question, of) ?? [])
    return days.toSorted().at(-1) ?? null
  },
}
