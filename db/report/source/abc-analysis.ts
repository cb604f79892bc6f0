import { variation, xyzClass, type XyzClass } from '#shared/domain/report/abc-xyz.ts'
import { bucketKey, bucketsBetween } from '#shared/domain/report/bucket.ts'
import { ratio } from '#shared/domain/report/derive.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { abcClasses } from '#shared/domain/stocktake/abc.ts'
import type { AbcClass } from '#shared/domain/stocktake/words.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import type { ReadableDb } from '../../handle.ts'
import { completeProducts, UNNAMED_PRODUCT } from './named-product.ts'
import type { SourceOf } from './source.ts'
import { netOf, tradedBy, type Traded } from './trade-facts.ts'
import { lastTradeDate, SALES, SALES_WITHOUT_COST } from './trade-side.ts'

interface Classed {
  readonly sold: Traded
  readonly netAmount: number
  readonly abc: AbcClass
  readonly variation: number | null
  readonly xyz: XyzClass
}

/** What was sold of each product, of weeks in which it was; filled while its lines are added up. */
class WeeklySales {
  private readonly sums = new Map<number | string, Map<string, number>>()
  private readonly weekOf = new Map<BusinessDate, string>()

  readonly add = (product: number | string, date: BusinessDate, quantity: number): void => {
    const week = this.weekOf.get(date) ?? bucketKey('week', date)
    this.weekOf.set(date, week)
    const own = this.sums.get(product)
    if (own === undefined) this.sums.set(product, new Map([[week, quantity]]))
    else own.set(week, (own.get(week) ?? 0) + quantity)
  }

  of(product: number | string): readonly number[] {
    return [...(this.sums.get(product)?.values() ?? [])]
  }
}

/** Products that were sold, the most first; ties by code. */
function classedOf(db: ReadableDb, question: ReportQuestion): readonly Classed[] {
  const weekly = new WeeklySales()
  const sold = tradedBy(db, SALES_WITHOUT_COST, 'product', question, weekly.add)
    .filter((one) => one.quantity !== 0 || one.amount !== 0 || one.returnQuantity !== 0)
    .sort((a, b) => netOf(b) - netOf(a))
  const classes = abcClasses(sold.map((one) => ({ key: one.key, value: netOf(one) })))
  // Weeks without a sale are none the less weeks.
  const first = question.from ?? sold.map(({ date }) => date).sort()[0] ?? question.to
  const weeks = bucketsBetween('week', first, question.to).length
  return sold.map((one) => {
    const spread = variation(weekly.of(one.key), weeks)
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
      const { quantity, returnQuantity } = sold
      const productId = id<'product'>(Number(sold.key))
      return {
        key: String(sold.key),
        cells: {
          rank: index + 1,
          ...UNNAMED_PRODUCT,
          netQuantity: quantity - returnQuantity,
          netAmount,
          shareSoFar: ratio(soFar, whole),
          ...classes,
        },
        target: { to: 'report', name: 'salesTrend', change: { productId, grouping: 'week' } } as const,
      }
    })
    return { rows, complete: completeProducts(db) }
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
