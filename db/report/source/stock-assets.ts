import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { RETAIL_PRICE } from '../product-list.ts'
import { categoryLevels } from './category-paths.ts'
import { reportProducts, type ReportProduct } from './report-product.ts'
import type { SourceOf } from './source.ts'
import { poolBalances } from './stock-balance.ts'
import { keptTieOuts } from './stock-kept.ts'
import { lastMovementDate } from './stock-moved.ts'

const open = statement<[string], { productId: ProductId; open: Quantity }>(`
  SELECT product_id AS productId, SUM(open) AS open FROM order_line_standing INDEXED BY order_line_standing_open
  WHERE type = ? AND open > 0 GROUP BY product_id`)
const retail = statement<[], { id: ProductId; price: UnitPrice | null }>(
  `SELECT p.id, ${RETAIL_PRICE} AS price FROM product p WHERE p.kind = 'goods'`,
)

interface Asset {
  readonly product: ReportProduct
  readonly quantity: number
  readonly reserved: number
  readonly onOrder: number
  readonly value: number
  readonly retailPrice: UnitPrice | null
  readonly retailValue: number
}

/** All products with what is or is meant to be in stock of them, by code. Orders are open only now: of an earlier day nothing is spoken for. */
function assetsOf(db: ReadableDb, question: ReportQuestion): Asset[] {
  const { to, today } = question
  const pools = poolBalances(db, to)
  const openOf = (type: 'salesOrder' | 'purchaseOrder') =>
    new Map(
      to < today
        ? []
        : open(db)
            .all(type)
            .map((row): [ProductId, Quantity] => [row.productId, row.open]),
    )
  const [reserved, onOrder] = [openOf('salesOrder'), openOf('purchaseOrder')]
  const prices = new Map(
    retail(db)
      .all()
      .map(({ id, price }) => [id, price]),
  )
  return reportProducts(db, question).map((product): Asset => {
    const { quantity = 0, value = 0 } = pools.get(product.id) ?? {}
    const retailPrice = prices.get(product.id) ?? null
    return {
      product,
      quantity,
      value,
      reserved: reserved.get(product.id) ?? 0,
      onOrder: onOrder.get(product.id) ?? 0,
      retailPrice,
      // R1: a price in 1/1,000,000 元 times 1/10,000 units is 10⁸ parts of a 分.
      retailValue: money(mulDiv([retailPrice ?? 0, quantity], [100_000_000])),
    }
  })
}

function isSomething({ quantity, value, reserved, onOrder }: Asset): boolean {
  return quantity !== 0 || value !== 0 || reserved !== 0 || onOrder !== 0
}

const SUMMED = ['quantity', 'reserved', 'onOrder', 'value', 'retailValue'] as const

function categoryRows(db: ReadableDb, assets: readonly Asset[]) {
  const levelOf = categoryLevels(db)
  return [...Map.groupBy(assets, ({ product }) => product.categoryId)]
    .map(([categoryId, own]) => {
      const sums = Object.fromEntries(SUMMED.map((key) => [key, own.reduce((sum, one) => sum + one[key], 0)]))
      return {
        key: String(categoryId ?? 0),
        cells: {
          name: own[0]?.product.categoryName ?? '',
          level: levelOf(categoryId),
          products: own.length,
          ...sums,
        },
        target:
          categoryId === null
            ? null
            : ({
                to: 'report',
                name: 'stockAssets',
                change: { categoryId, directOnly: true, grouping: 'product' },
              } as const),
      }
    })
    .sort((a, b) => a.cells.name.localeCompare(b.cells.name, 'zh-Hans-CN-u-co-pinyin'))
}

function productRow({ product, ...figures }: Asset) {
  const { id, code, name, spec, unit } = product
  return { key: String(id), cells: { code, name, spec, unit, ...figures }, target: { to: 'product', id } as const }
}

/** 库存资产表 */
export const stockAssets: SourceOf<'stockAssets'> = {
  facts(db, question) {
    const all = assetsOf(db, question)
    const assets = all.filter(isSomething)
    return {
      rows: question.grouping === 'category' ? categoryRows(db, assets) : assets.map(productRow),
      tieOuts: keptTieOuts(db, question.to, new Map(all.map((one) => [one.product.id, one]))),
    }
  },
  lastDate: (db) => lastMovementDate(db),
}
