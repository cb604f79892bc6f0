import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { addDays, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { categoryLevels } from './category-paths.ts'
import { reportProducts, type ReportProduct } from './report-product.ts'
import type { SourceOf } from './source.ts'
import { stockListValue, trueUpsOf } from './stock-balance.ts'
import { firstMovementDate, lastMovementDate } from './stock-moved.ts'
import { SALES } from './trade-side.ts'
import { tradedCosts } from './trade-sums.ts'
import { costTieOut } from './trade-reports.ts'

/** Of a pool, before true-ups. */
interface Lying {
  readonly productId: ProductId
  readonly openingValue: number
  readonly closingValue: number
  readonly valueDays: number
}

// What a change of value comes to over the days it lies: value × days until the end, both included. Read once for all three.
const lying = statement<[{ from: string; to: string }], Lying>(`
  SELECT product_id AS productId, SUM(iif(business_date < :from, value, 0)) AS openingValue, SUM(value) AS closingValue,
    SUM(value * iif(business_date < :from, 0, CAST(julianday(:to) - julianday(business_date) + 1 AS INTEGER))) AS valueDays
  FROM stock_valuation WHERE business_date <= :to GROUP BY product_id`)
const trueUps = statement<[string, string, string], { productId: ProductId; valueDays: number }>(`
  SELECT product_id AS productId, SUM(amount * CAST(julianday(?) - julianday(business_date) + 1 AS INTEGER)) AS valueDays
  FROM stock_trueup WHERE business_date BETWEEN ? AND ? GROUP BY product_id`)

interface Turned {
  readonly product: ReportProduct
  readonly openingValue: number
  readonly closingValue: number
  /** Value at the end of every day of the period, added up. */
  readonly valueDays: number
  readonly cost: number
}

const FIGURES = ['openingValue', 'closingValue', 'valueDays', 'cost'] as const
type Figures = Pick<Turned, (typeof FIGURES)[number]>

/** The first day of the question; from the beginning of the books, their first movement. */
function startOf(db: ReadableDb, { from, to }: ReportQuestion): BusinessDate {
  if (from !== null) return from
  const date = firstMovementDate(db, null) ?? to
  return date < to ? date : to
}

function turnedOf(db: ReadableDb, question: ReportQuestion, start: BusinessDate): readonly Turned[] {
  const { to } = question
  const days = daysBetween(start, to) + 1
  const lay = new Map(
    lying(db)
      .all({ from: start, to })
      .map((row) => [row.productId, row]),
  )
  const takenBefore = trueUpsOf(db, null, addDays(start, -1))
  const taken = trueUpsOf(db, null, to)
  const takenDays = new Map(
    trueUps(db)
      .all(to, start, to)
      .map((row) => [row.productId, row.valueDays]),
  )
  const costs = new Map<ProductId, number>()
  const byProduct = { key: (product: string) => product }
  for (const part of tradedCosts<ProductId>(db, SALES, byProduct, { ...question, from: start }))
    for (const { key, cost } of part) costs.set(key, (costs.get(key) ?? 0) + cost)
  return reportProducts(db, question)
    .map((product): Turned => {
      const { id } = product
      const own = lay.get(id)
      const openingValue = (own?.openingValue ?? 0) - (takenBefore.get(id) ?? 0)
      return {
        product,
        openingValue,
        closingValue: (own?.closingValue ?? 0) - (taken.get(id) ?? 0),
        valueDays: openingValue * days + (own?.valueDays ?? 0) - (takenDays.get(id) ?? 0),
        cost: costs.get(id) ?? 0,
      }
    })
    .filter((one) => FIGURES.some((key) => one[key] !== 0))
}

/** 周转天数; none where nothing was sold, or nothing lay there. */
function daysOfStock({ valueDays, cost }: Figures): number | null {
  return cost > 0 && valueDays > 0 ? mulDiv([valueDays], [cost]) : null
}

function cellsOf(figures: Figures, days: number) {
  const { openingValue, closingValue, valueDays, cost } = figures
  return { openingValue, closingValue, averageValue: mulDiv([valueDays], [days]), cost, days: daysOfStock(figures) }
}

function sumOf(all: readonly Turned[]): Figures {
  const sum = (key: (typeof FIGURES)[number]) => all.reduce((total, one) => total + one[key], 0)
  return {
    openingValue: sum('openingValue'),
    closingValue: sum('closingValue'),
    valueDays: sum('valueDays'),
    cost: sum('cost'),
  }
}

function categoryRows(db: ReadableDb, turned: readonly Turned[], days: number) {
  const levelOf = categoryLevels(db)
  return [...Map.groupBy(turned, ({ product }) => product.categoryId)]
    .map(([categoryId, own]) => ({
      key: String(categoryId ?? 0),
      cells: {
        name: own[0]?.product.categoryName ?? '',
        level: levelOf(categoryId),
        products: own.length,
        ...cellsOf(sumOf(own), days),
      },
      target:
        categoryId === null
          ? null
          : ({
              to: 'report',
              name: 'stockTurnover',
              change: { categoryId, directOnly: true, grouping: 'product' },
            } as const),
    }))
    .sort((a, b) => a.cells.name.localeCompare(b.cells.name, 'zh-Hans-CN-u-co-pinyin'))
}

/** 存货周转: the days of the totals are those of all goods together; the mean of means would be another. */
export const stockTurnover: SourceOf<'stockTurnover'> = {
  facts(db, question) {
    const start = startOf(db, question)
    const days = daysBetween(start, question.to) + 1
    const turned = turnedOf(db, question, start)
    const whole = sumOf(turned)
    const rows =
      question.grouping === 'category'
        ? categoryRows(db, turned, days)
        : turned.map(({ product: { id, code, name, spec }, ...figures }) => ({
            key: String(id),
            cells: { code, name, spec, ...cellsOf(figures, days) },
            target: { to: 'product', id } as const,
          }))
    const isAll = question.categoryId === null
    return {
      rows,
      totals: turned.length === 0 ? {} : { days: daysOfStock(whole) },
      tieOuts: [
        ...(isAll ? [{ name: 'stockList', difference: whole.closingValue - stockListValue(db, question.to) }] : []),
        ...costTieOut(db, { ...question, from: start }, [whole.cost]),
      ],
    }
  },
  lastDate: (db) => lastMovementDate(db),
}
