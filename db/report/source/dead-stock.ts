import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { ReadableDb } from '../../handle.ts'
import { categoryLevels } from './category-paths.ts'
import { reportProducts, type ReportProduct } from './report-product.ts'
import { idleDays, idleProducts } from './slow-moving.ts'
import type { SourceOf } from './source.ts'
import { poolBalances, stockListValue } from './stock-balance.ts'

interface Lying {
  readonly product: ReportProduct
  readonly value: number
  readonly dead: boolean
  /** Within the days that are asked for. */
  readonly sold: boolean
}

function lyingOf(db: ReadableDb, { to, days }: ReportQuestion): readonly Lying[] {
  const pools = poolBalances(db, to)
  const idling = idleProducts(db, to)
  return reportProducts(db, null).flatMap((product) => {
    const [pool, own] = [pools.get(product.id), idling.get(product.id)]
    if (pool === undefined || (pool.quantity === 0 && pool.value === 0)) return []
    const idles = own !== undefined && idleDays(own, to) >= (days ?? 0)
    const sold = own !== undefined && own.lastSale !== null && !idles
    return [{ product, value: pool.value, dead: idles && pool.quantity > 0, sold }]
  })
}

const valueOf = (all: readonly Lying[]) => all.reduce((sum, { value }) => sum + value, 0)

/** 呆滞占用: categories in the order of what idles most. */
export const deadStock: SourceOf<'deadStock'> = {
  facts(db, question) {
    const lying = lyingOf(db, question)
    const levelOf = categoryLevels(db)
    const rows = [...Map.groupBy(lying, ({ product }) => product.categoryId)].map(([categoryId, own]) => {
      const dead = own.filter((one) => one.dead)
      return {
        key: String(categoryId ?? 0),
        cells: {
          name: own[0]?.product.categoryName ?? '',
          level: levelOf(categoryId),
          products: own.length,
          soldProducts: own.filter((one) => one.sold).length,
          value: valueOf(own),
          deadProducts: dead.length,
          deadValue: valueOf(dead),
        },
        target: { to: 'report', name: 'slowMoving', change: { categoryId, directOnly: categoryId !== null } } as const,
      }
    })
    return {
      rows: rows.sort((a, b) => b.cells.deadValue - a.cells.deadValue),
      tieOuts: [{ name: 'stockList', difference: valueOf(lying) - stockListValue(db, question.to) }],
    }
  },
  // Nothing in stock is nothing to look for on another day.
  lastDate: () => null,
}
