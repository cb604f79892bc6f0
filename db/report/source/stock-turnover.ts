import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { addDays, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { categoryLevels } from './category-paths.ts'
import { reportProducts, type ReportProduct } from './report-product.ts'
import type { SourceOf } from './source.ts'
import { NO_BALANCE, poolBalances, stockListValue } from './stock-balance.ts'
import { firstMovementDate, lastMovementDate } from './stock-moved.ts'
import { SALES, tradedBy } from './trade-facts.ts'
import { costTieOut } from './trade-reports.ts'

// What a change of value comes to over the days it lies: value × days until the end, both included.
const lying = statement<[string, string, string], { productId: ProductId; valueDays: number }>(`
  SELECT product_id AS productId, SUM(value * CAST(julianday(?) - julianday(business_date) + 1 AS INTEGER)) AS valueDays
  FROM stock_valuation WHERE business_date BETWEEN ? AND ? GROUP BY product_id`)
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
  const opening = poolBalances(db, addDays(start, -1))
  const closing = poolBalances(db, to)
  const days = daysBetween(start, to) + 1
  const byProduct = (rows: readonly { productId: ProductId; valueDays: number }[]) =>
    new Map(rows.map((row) => [row.productId, row.valueDays]))
  const values = byProduct(lying(db).all(to, start, to))
  const taken = byProduct(trueUps(db).all(to, start, to))
  const costs = new Map(tradedBy(db, SALES, 'product', { ...question, from: start }).map((one) => [one.key, one.cost]))
  return reportProducts(db, question)
    .map((product): Turned => {
      const openingValue = (opening.get(product.id) ?? NO_BALANCE).value
      return {
        product,
        openingValue,
        closingValue: (closing.get(product.id) ?? NO_BALANCE).value,
        valueDays: openingValue * days + (values.get(product.id) ?? 0) - (taken.get(product.id) ?? 0),
        cost: costs.get(product.id) ?? 0,
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
