import { variation, xyzClass, type XyzClass } from '#shared/domain/report/abc-xyz.ts'
import { bucketsBetween } from '#shared/domain/report/bucket.ts'
import { ratio } from '#shared/domain/report/derive.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { abcClasses } from '#shared/domain/stocktake/abc.ts'
import type { AbcClass } from '#shared/domain/stocktake/words.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { id, type ProductId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '../../handle.ts'
import type { SourceOf } from './source.ts'
import { netOf, tradedBy, type Traded } from './trade-facts.ts'
import { lastTradeDate, SALES, SALES_WITHOUT_COST } from './trade-side.ts'
import { tradedLines } from './trade-sums.ts'

interface Classed {
  readonly sold: Traded
  readonly netAmount: number
  readonly abc: AbcClass
  readonly variation: number | null
  readonly xyz: XyzClass
}

/** What was sold of each product week by week; weeks without a sale are none the less weeks. */
function weeklyOf(db: ReadableDb, question: ReportQuestion, sold: readonly Traded[]): Map<ProductId, number[]> {
  const [first] = sold.map(({ date }) => date).sort()
  const weeks = bucketsBetween('week', question.from ?? first ?? question.to, question.to)
  const weekOf = new Map<string, number>()
  weeks.forEach(({ from, to }, index) => {
    for (let day = from; day <= to; day = addDays(day, 1)) weekOf.set(day, index)
  })
  const sums = new Map<ProductId, number[]>()
  const add = (types: readonly DocumentType[], sign: 1 | -1) => {
    for (const part of tradedLines<ProductId>(db, types, { key: (product) => product }, question)) {
      for (const { key, date, quantity } of part) {
        const week = weekOf.get(date)
        if (week === undefined) continue
        const own = sums.get(key) ?? weeks.map(() => 0)
        sums.set(key, own)
        own[week] = (own[week] ?? 0) + sign * quantity
      }
    }
  }
  add(SALES.forward, 1)
  add(SALES.back, -1)
  return sums
}

/** Products that were sold, the most first; ties by code. */
function classedOf(db: ReadableDb, question: ReportQuestion): readonly Classed[] {
  const sold = tradedBy(db, SALES_WITHOUT_COST, 'product', question)
    .filter((one) => one.quantity !== 0 || one.amount !== 0 || one.returnQuantity !== 0)
    .sort((a, b) => netOf(b) - netOf(a))
  const classes = abcClasses(sold.map((one) => ({ key: one.key, value: netOf(one) })))
  const weeks = weeklyOf(db, question, sold)
  return sold.map((one) => {
    const spread = variation(weeks.get(id<'product'>(Number(one.key))) ?? [])
    return {
      sold: one,
      netAmount: netOf(one),
      abc: classes.get(one.key) ?? 'C',
      variation: spread,
      xyz: xyzClass(spread),
    }
  })
}

/** ABC×XYZ 分析 */
export const abcAnalysis: SourceOf<'abcAnalysis'> = {
  facts(db, question) {
    const classed = classedOf(db, question)
    const whole = classed.reduce((sum, one) => sum + one.netAmount, 0)
    let soFar = 0
    const rows = classed.map(({ sold, netAmount, ...classes }, index) => {
      soFar += netAmount
      const { code, name, spec, quantity, returnQuantity } = sold
      const productId = id<'product'>(Number(sold.key))
      return {
        key: String(sold.key),
        cells: {
          rank: index + 1,
          code,
          name,
          spec,
          netQuantity: quantity - returnQuantity,
          netAmount,
          shareSoFar: ratio(soFar, whole),
          ...classes,
        },
        target: { to: 'report', name: 'salesTrend', change: { productId, grouping: 'week' } } as const,
      }
    })
    return { rows }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}

/** 九宫格: always all three rows, as soon as anything was sold. */
export const abcXyz: SourceOf<'abcXyz'> = {
  facts(db, question) {
    const classed = classedOf(db, question)
    if (classed.length === 0) return { rows: [] }
    const cell = (abc: AbcClass, xyz: XyzClass) => classed.filter((one) => one.abc === abc && one.xyz === xyz)
    const amount = (own: readonly Classed[]) => own.reduce((sum, one) => sum + one.netAmount, 0)
    return {
      rows: (['A', 'B', 'C'] as const).map((abc) => {
        const [x, y, z] = [cell(abc, 'X'), cell(abc, 'Y'), cell(abc, 'Z')]
        return {
          key: abc,
          cells: {
            abc,
            xProducts: x.length,
            xAmount: amount(x),
            yProducts: y.length,
            yAmount: amount(y),
            zProducts: z.length,
            zAmount: amount(z),
          },
          target: { to: 'report', name: 'abcAnalysis', change: {} } as const,
        }
      }),
    }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}
