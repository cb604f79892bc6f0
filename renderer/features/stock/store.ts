import { onScopeDispose, shallowReactive, shallowRef, watch, type ShallowRef } from 'vue'
import type { Books } from '#shared/contract/books.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Category } from '#shared/contract/product.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { BatchStock, StockCard, StockRow, StockTotals } from '#shared/contract/stock.ts'
import type { Warehouse } from '#shared/contract/warehouse.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import type { SortState } from '#renderer/ui/list-grid/list-column.ts'
import { usePagedList, type PagedList } from '#renderer/ui/list-grid/paged-list.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'
import { linesOf, type LedgerLine } from './ledger-line.ts'

type PageInput = InputOf<Endpoints['stock']['page']>
export type StockFilter = {
  -readonly [Key in 'asOf' | 'search' | 'categoryId' | 'warehouseId' | 'state']: PageInput[Key]
} & {
  /** Empty: anywhere. */
  location: string
}
export type StockSort = PageInput['sort']

export const NO_STOCK_FILTER: StockFilter = {
  asOf: null,
  search: '',
  categoryId: null,
  warehouseId: null,
  state: 'all',
  location: '',
}

export interface StockList {
  readonly filter: StockFilter
  readonly sort: ShallowRef<SortState & { key: StockSort }>
  readonly list: PagedList<StockRow>
  readonly totals: Latest<StockTotals>
  /** What the list asks now, of all its rows. */
  asked(): Omit<PageInput, 'cursor' | 'limit'>
}

/** 库存列表: the rows and totals of a filter, asked again whenever stock or products change. */
export function useStockList(initial: Partial<StockFilter> = {}): StockList {
  const filter = shallowReactive<StockFilter>({ ...NO_STOCK_FILTER, ...initial })
  const sort = shallowRef<SortState & { key: StockSort }>({ key: 'code', descending: false })
  const question = () => ({ ...filter, search: filter.search.trim() })
  const asked = () => ({ ...question(), sort: sort.value.key, descending: sort.value.descending })
  const list = usePagedList<StockRow>((cursor, limit) => api.stock.page({ ...asked(), cursor, limit }))
  const totals = useLatest(() => api.stock.totals(question()))
  watch([() => ({ ...filter }), sort], () => void Promise.all([list.reload(), totals.ask()]), { immediate: true })
  onTopics(['stock', 'product', 'document', 'location'], () => void Promise.all([list.refresh(), totals.ask()]))
  return { filter, sort, list, totals, asked }
}

/** What the filters of the stock screens offer. */
export interface StockChoices {
  readonly categories: readonly Category[]
  readonly warehouses: readonly Warehouse[]
  /** Today of the books. */
  readonly today: BusinessDate | null
  readonly costMethod: Books['costMethod']
}

export function useStockChoices(): StockChoices {
  const choices = shallowReactive({
    categories: [] as readonly Category[],
    warehouses: [] as readonly Warehouse[],
    today: null as BusinessDate | null,
    costMethod: 'movingAverage' as Books['costMethod'],
  })
  async function ask(): Promise<void> {
    const [categories, warehouses, books] = await Promise.all([
      api.product.categories({}),
      api.warehouse.list({}),
      api.books.current({}),
    ])
    Object.assign(choices, {
      categories,
      warehouses,
      today: books?.today ?? null,
      costMethod: books?.costMethod ?? 'movingAverage',
    })
  }
  // Without them the chips stay at 「全部」; the list itself says what is wrong.
  const askQuietly = () => void ask().catch(() => undefined)
  onTopics(['product', 'warehouse', 'books', 'session'], askQuietly)
  askQuietly()
  return choices
}

const CARD_PAUSE = 80

/** Side card of the current row, asked after a short pause so that walking through the list stays light. */
export function useStockCard(productId: () => ProductId | null): Latest<StockCard> {
  const card = useLatest(async () => {
    const id = productId()
    return id === null ? null : api.stock.card({ productId: id })
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    productId,
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void card.ask(), card.value === null ? 0 : CARD_PAUSE)
    },
    { immediate: true },
  )
  onTopics(['stock', 'product', 'document'], () => void card.ask())
  onScopeDispose(() => clearTimeout(timer))
  return card
}

type LedgerInput = InputOf<Endpoints['stock']['ledger']>
export type LedgerFilter = { -readonly [Key in 'warehouseId' | 'from' | 'to']: LedgerInput[Key] }
export type LedgerSummary = Pick<OutputOf<Endpoints['stock']['ledger']>, 'opening' | 'closing' | 'totals' | 'tieOuts'>

export interface Ledger {
  readonly filter: LedgerFilter
  readonly list: PagedList<LedgerLine>
  readonly summary: ShallowRef<LedgerSummary | null>
  readonly card: Latest<StockCard>
}

/** 库存明细账 of one product; its first line is the opening balance. */
export function useLedger(productId: ProductId, initial: Partial<LedgerFilter>): Ledger {
  const filter = shallowReactive<LedgerFilter>({ warehouseId: null, from: null, to: null, ...initial })
  const summary = shallowRef<LedgerSummary | null>(null)
  const list = usePagedList<LedgerLine>(async (cursor, limit) => {
    const page = await api.stock.ledger({ productId, ...filter, cursor, limit })
    const { opening, closing, totals } = page
    // Said of the first page; later ones have nothing to add.
    const tieOuts = cursor === null ? page.tieOuts : (summary.value?.tieOuts ?? [])
    summary.value = { opening, closing, totals, tieOuts }
    const lines = linesOf(page)
    const rows =
      cursor === null && totals.count > 0
        ? [{ kind: 'opening' as const, ...opening, date: filter.from }, ...lines]
        : lines
    return { rows, next: page.next, total: page.next === null ? rows.length : null }
  })
  const card = useLatest(() => api.stock.card({ productId }))
  watch(
    () => ({ ...filter }),
    () => void list.reload(),
    { immediate: true },
  )
  onTopics(['stock', 'product', 'document'], () => void Promise.all([list.refresh(), card.ask()]))
  void card.ask()
  return { filter, list, summary, card }
}

/** Where a row's value comes from: everything received, minus everything issued at cost. */
export function explainStock(row: StockRow, filter: StockFilter): Promise<LedgerSummary> {
  return api.stock.ledger({
    productId: row.productId,
    warehouseId: filter.warehouseId,
    from: null,
    to: filter.asOf,
    cursor: null,
    limit: 1,
  })
}

/** 批次 of a product in all warehouses, first to expire first, kept fresh beside its card. */
export function useProductBatches(productId: () => ProductId): Latest<readonly BatchStock[]> {
  const batches = useLatest<readonly BatchStock[]>(() =>
    api.stock.batches({ productId: productId(), warehouseId: null }),
  )
  watch(productId, () => void batches.ask(), { immediate: true })
  onTopics(['stock'], () => void batches.ask())
  return batches
}

export type SerialStep = OutputOf<Endpoints['stock']['traceSerial']>[number]

/** 序列号追溯: every document a serial number went through. */
export function traceSerial(serial: string): Promise<readonly SerialStep[]> {
  return api.stock.traceSerial({ serial })
}

type LocationNames = OutputOf<Endpoints['alert']['locationNames']>

/** 货位 in use in a warehouse; none while no warehouse is chosen. */
export function useLocationNames(warehouseId: () => WarehouseId | null): Latest<LocationNames> {
  const names = useLatest<LocationNames>(async () => {
    const id = warehouseId()
    return id === null ? [] : api.alert.locationNames({ warehouseId: id })
  })
  watch(warehouseId, () => void names.ask(), { immediate: true })
  onTopics(['location'], () => void names.ask())
  return names
}

export async function saveLocation(productId: ProductId, warehouseId: WarehouseId, location: string): Promise<void> {
  await api.alert.setLocations({ rows: [{ productId, warehouseId, location }] })
}
