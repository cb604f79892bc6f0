import type { TieOut } from '#shared/domain/report/definition.ts'
import type { Grouping, ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { MovementKind } from '#shared/domain/movement.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { ReadableDb } from '../../handle.ts'
import { categoryPaths } from './category-paths.ts'
import { LAST_SUPPLIER, lastSuppliers } from './last-supplier.ts'
import { reportProducts, type ReportProduct } from './report-product.ts'
import type { SourceOf } from './source.ts'
import { keptTieOuts, warehouseTieOuts } from './stock-kept.ts'
import { documentsOfKinds, lastMovementDate, movedInPeriod, type Moved } from './stock-moved.ts'
import { grouped, IN, OUT, zeroes, type Figures, type KnownPlace, type Place } from './stock-summary-rows.ts'
import { NO_BALANCE, NO_SPAN, poolSpans, trueUpsOf, warehouseBalances, type StockBalance } from './stock-balance.ts'

type Source = SourceOf<'stockSummary'>
const IN_COLUMN = columnsByKind(IN)
const OUT_COLUMN = columnsByKind(OUT)

function columnsByKind<Key extends string>(
  groups: Record<Key, readonly MovementKind[]>,
): ReadonlyMap<MovementKind, Key> {
  const keys = Object.keys(groups) as Key[]
  return new Map(keys.flatMap((key) => groups[key].map((kind): [MovementKind, Key] => [kind, key])))
}

export const stockSummary: Source = {
  facts(db, question, progress) {
    const products = productsOf(db, question)
    progress(1, 4)
    const byWarehouse = question.warehouseId !== null || question.grouping === 'warehouse'
    const stand = balances(db, question, byWarehouse)
    progress(2, 4)
    const places = placesOf(products, movedInPeriod(db, question, byWarehouse), stand, question)
    progress(3, 4)
    const known = places.map((place) => ({ place, figures: figuresOf(place, stand) }))
    const shown = known.filter(({ place, figures }) => isShown(place, figures, question))
    return {
      rows: grouped(db, shown, question),
      tieOuts: tieOuts(db, known, stand, products, question),
    }
  },
  lastDate: (db) => lastMovementDate(db),
  documents(db, question, rowKey, column) {
    const kinds = { ...IN, ...OUT }[column as keyof typeof IN | keyof typeof OUT]
    if (kinds === undefined) return null
    const { sql, parameters } = narrowedTo(db, question, rowKey)
    return documentsOfKinds(db, question, kinds, sql, parameters)
  },
}

function productsOf(db: ReadableDb, question: ReportQuestion): readonly ReportProduct[] {
  const { supplierId, to } = question
  const products = reportProducts(db, question)
  if (supplierId === null) return products
  const suppliers = lastSuppliers(db, to)
  return products.filter((product) => suppliers.get(product.id)?.supplierId === supplierId)
}

interface Standing {
  opening(product: ProductId, warehouseId: WarehouseId | null): StockBalance
  closing(product: ProductId, warehouseId: WarehouseId | null): StockBalance
  /** What true-ups took from a pool; null: balances of single warehouses, which have a share in it by R12. */
  readonly trueUps: ReadonlyMap<ProductId, Money> | null
  /** Where a product stood at either end; null: its pool, wherever that lies. */
  placesOf(product: ProductId): readonly (WarehouseId | null)[]
}

const WHOLE_POOL = [null]
const NOWHERE: readonly null[] = []

/** 期初 and 期末 from the ledger, each on its own: the period's movements have to lead from one to the other. */
function balances(db: ReadableDb, { from, to, warehouseId }: ReportQuestion, byWarehouse: boolean): Standing {
  const before = from === null ? null : addDays(from, -1)
  if (!byWarehouse) {
    const spans = poolSpans(db, from, to)
    return {
      opening(product) {
        const { openingQuantity: quantity, openingValue: value } = spans.get(product) ?? NO_SPAN
        return { quantity, value }
      },
      closing(product) {
        const { closingQuantity: quantity, closingValue: value } = spans.get(product) ?? NO_SPAN
        return { quantity, value }
      },
      trueUps: trueUpsOf(db, from, to),
      placesOf: (product) => (spans.has(product) ? WHOLE_POOL : NOWHERE),
    }
  }
  const opening =
    before === null ? new Map<ProductId, ReadonlyMap<WarehouseId, StockBalance>>() : warehouseBalances(db, before)
  const closing = warehouseBalances(db, to)
  const at = (all: typeof closing, product: ProductId, warehouse: WarehouseId | null) =>
    (warehouse === null ? undefined : all.get(product)?.get(warehouse)) ?? NO_BALANCE
  const placesOfProduct = (product: ProductId) =>
    [...new Set([...(opening.get(product)?.keys() ?? []), ...(closing.get(product)?.keys() ?? [])])].filter(
      (one) => warehouseId === null || one === warehouseId,
    )
  return {
    opening: (product, warehouse) => at(opening, product, warehouse),
    closing: (product, warehouse) => at(closing, product, warehouse),
    trueUps: null,
    placesOf: placesOfProduct,
  }
}

/** Everything that stood or moved somewhere, in the order of the products. */
function placesOf(
  products: readonly ReportProduct[],
  moved: ReadonlyMap<ProductId, readonly Moved[]>,
  stand: Standing,
  { warehouseId }: ReportQuestion,
): Place[] {
  return products.flatMap((product): Place[] => {
    const own = moved.get(product.id) ?? []
    // Of a whole pool there is one place: most reports, and a hundred thousand of them.
    if (stand.trueUps !== null)
      return own.length > 0 || stand.placesOf(product.id).length > 0 ? [{ product, warehouseId: null, moved: own }] : []
    const places = new Set([...own.map((one) => one.warehouseId), ...stand.placesOf(product.id)])
    return [...places]
      .filter((place) => warehouseId === null || place === warehouseId)
      .map((place) => ({ product, warehouseId: place, moved: own.filter((one) => one.warehouseId === place) }))
  })
}

function figuresOf({ product, warehouseId, moved }: Place, stand: Standing): Figures {
  const opening = stand.opening(product.id, warehouseId)
  const closing = stand.closing(product.id, warehouseId)
  const figures: Figures = {
    ...zeroes(),
    openingQuantity: opening.quantity,
    openingValue: opening.value,
  }
  for (const { kind, quantity: change, value } of moved) {
    const incoming = IN_COLUMN.get(kind)
    const outgoing = OUT_COLUMN.get(kind)
    if (incoming !== undefined) {
      figures[incoming] += change
      figures.inValue += value
    } else if (outgoing !== undefined) {
      figures[outgoing] -= change
      figures.outValue -= value
    } else figures.adjustmentValue += value
  }
  // Of one warehouse it is whatever no movement explains: its share in all of that, and what R12 moved to others.
  figures.adjustmentValue =
    stand.trueUps === null
      ? closing.value - opening.value - figures.inValue + figures.outValue
      : figures.adjustmentValue - (stand.trueUps.get(product.id) ?? 0)
  return figures
}

function isShown({ moved }: Place, figures: Figures, { changedOnly }: ReportQuestion): boolean {
  return moved.length > 0 || figures.adjustmentValue !== 0 || (!changedOnly && figures.openingQuantity !== 0)
}

/** 明细账: opening and every live movement lead to the closing balance, in quantity and value; 库存表: that to what is kept. */
function tieOuts(
  db: ReadableDb,
  known: readonly KnownPlace[],
  stand: Standing,
  products: readonly ReportProduct[],
  { to, warehouseId: only }: ReportQuestion,
): TieOut[] {
  let [pieces, value] = [0, 0]
  const closed = new Map(products.map(({ id }) => [id, { quantity: 0, value: 0 }]))
  for (const { place, figures } of known) {
    const { product, warehouseId, moved } = place
    const closing = stand.closing(product.id, warehouseId)
    const change = moved.reduce((sum, one) => sum + one.quantity, 0)
    pieces += Math.abs(figures.openingQuantity + change - closing.quantity)
    const { openingValue, inValue, outValue, adjustmentValue } = figures
    value += Math.abs(openingValue + inValue - outValue + adjustmentValue - closing.value)
    const whole = closed.get(product.id)
    if (whole !== undefined) {
      whole.quantity += closing.quantity
      whole.value += closing.value
    }
  }
  const quantities = { name: 'quantityLedger', difference: pieces }
  // What a warehouse is worth is a share of the pool (R12): 调整 makes it follow, and nothing is kept to compare it with.
  if (only !== null) return [quantities, ...warehouseTieOuts(db, only, to, closed)]
  return [quantities, { name: 'valueLedger', difference: value }, ...keptTieOuts(db, to, closed)]
}

/** The products (or the warehouse) a row stands for, as a condition on the movement. */
function narrowedTo(
  db: ReadableDb,
  { grouping, categoryId, directOnly, supplierId, to }: ReportQuestion,
  rowKey: string | null,
): { sql: string; parameters: Record<string, unknown> } {
  const key = rowKey === null ? null : Number(rowKey)
  const ofSupplier = `SELECT product FROM (${LAST_SUPPLIER})`
  const conditions = [
    ...(categoryId === null ? [] : [`AND m.product_id IN (${IN_CATEGORY})`]),
    ...(supplierId === null ? [] : [`AND m.product_id IN (${ofSupplier} WHERE supplier = :supplierId)`]),
    ...(key === null ? [] : [conditionOfRow(grouping, key, ofSupplier)]),
  ]
  return {
    sql: conditions.join(' '),
    parameters: { ...categoryPaths(db, { categoryId, directOnly }), supplierId, key, to },
  }
}

const IN_CATEGORY =
  'SELECT p.id FROM product p JOIN category c ON c.id = p.category_id WHERE c.path >= :path AND c.path < :pathEnd'

function conditionOfRow(grouping: Grouping | null, key: number, ofSupplier: string): string {
  if (grouping === 'product') return 'AND m.product_id = :key'
  if (grouping === 'warehouse') return 'AND m.warehouse_id = :key'
  if (grouping === 'supplier')
    return key === 0
      ? `AND m.product_id NOT IN (${ofSupplier})`
      : `AND m.product_id IN (${ofSupplier} WHERE supplier = :key)`
  return key === 0
    ? 'AND m.product_id IN (SELECT id FROM product WHERE category_id IS NULL)'
    : 'AND m.product_id IN (SELECT id FROM product WHERE category_id = :key)'
}
