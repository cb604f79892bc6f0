import type { MovementKind } from '#shared/domain/movement.ts'
import type { ReportParameters, ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { WarehouseId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { categoryLevels } from './category-paths.ts'
import { lastSuppliers } from './last-supplier.ts'
import { firstBarcodes, type ReportProduct } from './report-product.ts'
import type { FactRow } from './source.ts'
import type { Moved } from './stock-moved.ts'

// What the rows of 收发存 stand for: products, or what products are put together by.

type Row = FactRow<keyof Figures | 'code' | 'barcode' | 'name' | 'level' | 'spec' | 'unit' | 'products'>

/** Under which column each kind of movement stands; 入库 counts in, 出库 counts out, whatever its sign. */
export const IN = {
  purchaseQuantity: ['receipt'],
  purchaseReturnQuantity: ['purchaseReturn'],
  salesReturnQuantity: ['salesReturn'],
  gainQuantity: ['gain'],
  transferInQuantity: ['transferIn'],
  otherInQuantity: ['opening', 'otherIn', 'product'],
} as const satisfies Record<string, readonly MovementKind[]>
export const OUT = {
  saleQuantity: ['sale'],
  lossQuantity: ['loss'],
  transferOutQuantity: ['transferOut'],
  otherOutQuantity: ['otherOut', 'component'],
} as const satisfies Record<string, readonly MovementKind[]>

export type Figures = Record<
  keyof typeof IN | keyof typeof OUT | 'openingQuantity' | 'openingValue' | 'inValue' | 'outValue' | 'adjustmentValue',
  number
>

/** One product, in all warehouses together or in one. */
export interface Place {
  readonly product: ReportProduct
  readonly warehouseId: WarehouseId | null
  readonly moved: readonly Moved[]
}

/** Written out: one is made for every product. */
const NOTHING: Figures = {
  purchaseQuantity: 0,
  purchaseReturnQuantity: 0,
  salesReturnQuantity: 0,
  gainQuantity: 0,
  transferInQuantity: 0,
  otherInQuantity: 0,
  saleQuantity: 0,
  lossQuantity: 0,
  transferOutQuantity: 0,
  otherOutQuantity: 0,
  openingQuantity: 0,
  openingValue: 0,
  inValue: 0,
  outValue: 0,
  adjustmentValue: 0,
}

export function zeroes(): Figures {
  return { ...NOTHING }
}

export interface KnownPlace {
  readonly place: Place
  readonly figures: Figures
}

/** What Enter on a group narrows the products down to. */
type Change = Partial<Pick<ReportParameters, 'warehouseId' | 'categoryId' | 'directOnly' | 'supplierId'>>

const warehouses = statement<[], { id: WarehouseId; name: string }>('SELECT id, name FROM warehouse ORDER BY code')

export function grouped(db: ReadableDb, known: readonly KnownPlace[], { grouping, to }: ReportQuestion): Row[] {
  if (grouping === 'product') {
    const barcodes = firstBarcodes(db)
    return known.map((one) => productRow(one, barcodes.get(one.place.product.id) ?? ''))
  }
  if (grouping === 'warehouse') {
    return warehouses(db)
      .all()
      .flatMap(({ id: warehouseId, name }) => {
        const own = known.filter(({ place }) => place.warehouseId === warehouseId)
        return own.length === 0 ? [] : [groupRow(String(warehouseId), name, own, { warehouseId })]
      })
  }
  if (grouping === 'supplier') {
    const suppliers = lastSuppliers(db, to)
    return named(
      Map.groupBy(known, ({ place }) => suppliers.get(place.product.id)?.supplierId ?? null),
      ({ place }) => suppliers.get(place.product.id)?.name ?? '',
      (supplierId) => ({ supplierId }),
    )
  }
  const levelOf = categoryLevels(db)
  return named(
    Map.groupBy(known, ({ place }) => place.product.categoryId),
    ({ place }) => place.product.categoryName,
    (categoryId) => ({ categoryId, directOnly: true }),
  ).map((row) => ({ ...row, cells: { ...row.cells, level: levelOf(Number(row.key)) } }))
}

/** Groups by name; what has none comes first and narrows nothing down. */
function named<Key extends number>(
  groups: ReadonlyMap<Key | null, readonly KnownPlace[]>,
  nameOf: (one: KnownPlace) => string,
  changeOf: (key: Key) => Change,
): Row[] {
  return [...groups]
    .map(([key, own]) => {
      const [first] = own
      const name = first === undefined ? '' : nameOf(first)
      return groupRow(String(key ?? 0), name, own, key === null ? null : changeOf(key))
    })
    .sort((a, b) => String(a.cells.name).localeCompare(String(b.cells.name), 'zh-Hans-CN-u-co-pinyin'))
}

function productRow({ place: { product }, figures }: KnownPlace, barcode: string): Row {
  const { code, name, spec, unit } = product
  return {
    key: String(product.id),
    cells: { code, barcode, name, spec, unit, ...figures },
    target: { to: 'product', id: product.id },
  }
}

function groupRow(key: string, name: string, own: readonly KnownPlace[], change: Change | null): Row {
  const figures = zeroes()
  const columns = Object.keys(figures) as (keyof Figures)[]
  for (const one of own) for (const column of columns) figures[column] += one.figures[column]
  return {
    key,
    cells: { name, products: new Set(own.map(({ place }) => place.product.id)).size, ...figures },
    target: change === null ? null : { to: 'report', name: 'stockSummary', change: { ...change, grouping: 'product' } },
  }
}
