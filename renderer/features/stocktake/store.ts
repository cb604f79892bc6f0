import { onScopeDispose, shallowReactive, watch } from 'vue'
import type { Books } from '#shared/contract/books.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { Category, ProductHit } from '#shared/contract/product.ts'
import type { PartnerHit } from '#shared/contract/partner.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type {
  CountSuggestion,
  ScopeChoices,
  ScopePreview,
  Stocktake,
  StocktakeContent,
  StocktakeRow,
  StocktakeSettings,
} from '#shared/contract/stocktake-task.ts'
import type { WarehouseChoice } from '#shared/contract/warehouse.ts'
import type { StocktakeId, WarehouseId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'
import { usePagedList, type PagedList } from '#renderer/ui/list-grid/paged-list.ts'

type PageInput = InputOf<Endpoints['stocktake']['page']>
export type ListFilter = { -readonly [Key in 'state' | 'search' | 'warehouseId']: PageInput[Key] }
export type Overview = OutputOf<Endpoints['stocktake']['overview']>
export type PreviewInput = InputOf<Endpoints['stocktake']['preview']>
export type Suggestion = OutputOf<Endpoints['stocktake']['suggestion']>

/** Who is here and what he may do; null until it is known. */
export interface Access {
  readonly books: Books | null
  readonly mayCount: boolean
  readonly mayPost: boolean
  readonly maySet: boolean
  readonly seesCost: boolean
}

export function useAccess(): Access {
  const access = shallowReactive({
    books: null as Books | null,
    mayCount: false,
    mayPost: false,
    maySet: false,
    seesCost: false,
  })
  async function ask(): Promise<void> {
    const books = await api.books.current({})
    const may = (permission: Parameters<typeof roleMay>[1]) => books !== null && roleMay(books.role, permission)
    Object.assign(access, {
      books,
      mayCount: may('stocktake.count'),
      mayPost: may('stocktake.post'),
      maySet: may('setting.write'),
      seesCost: books?.seesCost ?? false,
    })
  }
  const askQuietly = () => void ask().catch(() => undefined)
  onTopics(['session', 'books'], askQuietly)
  askQuietly()
  return access
}

export interface StocktakeList {
  readonly filter: ListFilter
  readonly list: PagedList<StocktakeRow>
  readonly overview: Latest<Overview>
  /** What the list asks now, of all its rows. */
  asked(): Omit<InputOf<Endpoints['stocktake']['page']>, 'cursor' | 'limit'>
}

/** 盘点列表: newest first. */
export function useStocktakeList(state: ListFilter['state'] = 'all'): StocktakeList {
  const filter = shallowReactive<ListFilter>({ state, search: '', warehouseId: null })
  const asked = () => ({
    ...filter,
    search: filter.search.trim(),
    sort: 'startedAt' as const,
    descending: true,
  })
  const list = usePagedList<StocktakeRow>((cursor, limit) => api.stocktake.page({ ...asked(), cursor, limit }))
  const overview = useLatest(() => api.stocktake.overview({}))
  watch(
    () => ({ ...filter }),
    () => void list.reload(),
    { immediate: true },
  )
  void overview.ask()
  onTopics(['stocktake'], () => void Promise.all([list.refresh(), overview.ask()]))
  return { filter, list, overview, asked }
}

/** Every scan of a count says that something changed; the head of the task need not follow at once. */
const TASK_PAUSE = 250

/** One stocktake as it stands, asked again whenever it may have changed. */
export function useStocktake(stocktakeId: StocktakeId): Latest<Stocktake> {
  const stocktake = useLatest(() => api.stocktake.get({ id: stocktakeId }))
  let timer: ReturnType<typeof setTimeout> | undefined
  onTopics(['stocktake', 'document', 'session'], () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void stocktake.ask()
    }, TASK_PAUSE)
  })
  onScopeDispose(() => clearTimeout(timer))
  void stocktake.ask()
  return stocktake
}

export function suggestion(warehouseId: WarehouseId, count: number): Promise<Suggestion> {
  return api.stocktake.suggestion({ warehouseId, count })
}

/** The contents of a spot check of the suggested products: blind, one round, nobody else's goods. */
export function suggestedContent(warehouseId: WarehouseId, rows: readonly CountSuggestion[]): StocktakeContent {
  return {
    warehouseId,
    scope: { kind: 'products', productIds: rows.map(({ productId }) => productId) },
    withoutStock: true,
    blind: true,
    remark: '',
    segments: [],
    leaveOutOthers: true,
  }
}

export function previewScope(question: PreviewInput): Promise<ScopePreview> {
  return api.stocktake.preview(question)
}

export function scopeChoices(warehouseId: WarehouseId): Promise<ScopeChoices> {
  return api.stocktake.scopeChoices({ warehouseId })
}

/** @param requestId kept over retries, so that a stocktake is begun once */
export function createStocktake(content: StocktakeContent, requestId: string): Promise<Stocktake> {
  return api.stocktake.create(content, { requestId })
}

export function cancelStocktake(id: StocktakeId, reason: string): Promise<Stocktake> {
  return api.stocktake.cancel({ id, reason })
}

export function addSegment(id: StocktakeId, name: string, person: string): Promise<Stocktake> {
  return api.stocktake.addSegment({ id, name, person })
}

export function readSettings(): Promise<StocktakeSettings> {
  return api.stocktake.settings({})
}

export function writeSettings(settings: StocktakeSettings): Promise<StocktakeSettings> {
  return api.stocktake.setSettings(settings)
}

/** What a new stocktake may choose from. */
export interface Choices {
  readonly warehouses: readonly WarehouseChoice[]
  readonly categories: readonly Category[]
}

export function useChoices(): Choices {
  const choices = shallowReactive({
    warehouses: [] as readonly WarehouseChoice[],
    categories: [] as readonly Category[],
  })
  async function ask(): Promise<void> {
    const [warehouses, categories] = await Promise.all([api.warehouse.choices({}), api.product.categories({})])
    Object.assign(choices, { warehouses: warehouses.filter(({ enabled }) => enabled), categories })
  }
  // Without them the lists stay empty; what is asked of the back end says what is wrong.
  const askQuietly = () => void ask().catch(() => undefined)
  onTopics(['product', 'warehouse', 'session'], askQuietly)
  askQuietly()
  return choices
}

const HIT_LIMIT = 10

export function searchSuppliers(text: string): Promise<readonly PartnerHit[]> {
  return api.partner.search({ text: plainSearch(text), side: 'supplier', limit: HIT_LIMIT })
}

export function searchProducts(text: string, warehouseId: WarehouseId): Promise<readonly ProductHit[]> {
  return api.product.search({
    text: plainSearch(text),
    purpose: 'stock',
    partnerId: null,
    warehouseId,
    limit: HIT_LIMIT,
  })
}

/** Searches take one line without blank ends. */
export function plainSearch(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 80)
}
