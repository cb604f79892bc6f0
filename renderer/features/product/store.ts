import { shallowReactive, shallowRef, watch, type ShallowRef, type Ref } from 'vue'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Category, Namesake, PriceLevel, Product, ProductRow } from '#shared/contract/product.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { CategoryId, ProductId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { text } from '#renderer/text/text.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'
import type { SortState } from '#renderer/ui/list-grid/list-column.ts'
import { usePagedList, type PagedList } from '#renderer/ui/list-grid/paged-list.ts'
import { useRecordForm, type RecordForm } from '#renderer/ui/record-form/record-form.ts'
import {
  contentOf,
  draftOf,
  emptyDraft,
  locateDuplicate,
  missingRatios,
  problemSubject,
  useProductDraft,
  wrongShelfLife,
  type ProductDraft,
  type StoredProduct,
} from './product-draft.ts'
import { changedLimits, changedLocations, stockRulesOf, wrongPlaces, type StockRules } from './stock-rules.ts'

type PageInput = InputOf<Endpoints['product']['page']>
export type ProductFilter = { -readonly [Key in 'search' | 'categoryId' | 'status']: PageInput[Key] }
export type ProductSort = PageInput['sort']
export type ProductCounts = OutputOf<Endpoints['product']['counts']>

export const NO_PRODUCT_FILTER: ProductFilter = { search: '', categoryId: null, status: 'enabled' }

export interface ProductList {
  readonly filter: ProductFilter
  readonly sort: ShallowRef<SortState & { key: ProductSort }>
  readonly list: PagedList<ProductRow>
  readonly counts: Latest<ProductCounts>
  /** What the list asks now, of all its rows. */
  asked(): Omit<PageInput, 'cursor' | 'limit'>
}

export function useProductList(initial: Partial<ProductFilter> = {}): ProductList {
  const filter = shallowReactive<ProductFilter>({ ...NO_PRODUCT_FILTER, ...initial })
  const sort = shallowRef<SortState & { key: ProductSort }>({ key: 'code', descending: false })
  const asked = () => ({
    ...filter,
    search: filter.search.trim(),
    sort: sort.value.key,
    descending: sort.value.descending,
  })
  const list = usePagedList<ProductRow>((cursor, limit) => api.product.page({ ...asked(), cursor, limit }))
  const counts = useLatest(() => api.product.counts({}))
  watch([() => ({ ...filter }), sort], () => void list.reload(), { immediate: true })
  onTopics(['product', 'stock'], () => void Promise.all([list.refresh(), counts.ask()]))
  void counts.ask()
  return { filter, sort, list, counts, asked }
}

export function useCategories(): Latest<readonly Category[]> {
  const categories = useLatest<readonly Category[]>(() => api.product.categories({}))
  onTopics(['product'], () => void categories.ask())
  void categories.ask()
  return categories
}

/** Products of this name and spec, other than `except`. */
export async function findNamesakes(
  name: string,
  spec: string,
  except: ProductId | null,
): Promise<readonly Namesake[]> {
  const wanted = name.trim()
  return wanted === '' ? [] : api.product.namesakes({ name: wanted, spec: spec.trim(), except })
}

/** Make a category, or rename and move one. */
export function saveCategory(id: CategoryId | null, name: string, parentId: CategoryId | null): Promise<Category> {
  const content = { name: name.trim(), parentId }
  return id === null ? api.product.createCategory(content) : api.product.updateCategory({ id, ...content })
}

export interface ProductForm {
  readonly draft: ProductDraft
  readonly form: RecordForm<StoredProduct>
  /** Price levels and unit names on offer, and the code the next product would get. */
  readonly offers: {
    readonly levels: readonly PriceLevel[]
    readonly unitNames: readonly string[]
    readonly nextCode: string
  }
  setEnabled(enabled: boolean): Promise<void>
}

/** 商品 form: null makes a new one. */
/** @param barcode of a new product, as it was scanned */
export function useProductForm(id: ProductId | null, barcode = ''): ProductForm {
  const draft = useProductDraft()
  const offers = shallowReactive({
    levels: [] as readonly PriceLevel[],
    unitNames: [] as readonly string[],
    nextCode: '',
  })
  const form = useRecordForm<ProductDraft, StoredProduct>({
    draft,
    fill: (stored) => Object.assign(draft, stored === null ? emptyDraft(barcode) : draftOf(stored)),
    load: async (stored) => {
      const wanted = stored?.id ?? id
      return wanted === null ? null : withStockRules(await api.product.get({ id: wanted }))
    },
    check: () => {
      const { required, number, minimumAboveMaximum } = text.value.product.problem
      return Object.fromEntries([
        ...missingRatios(draft).map((path) => [path, required]),
        ...wrongShelfLife(draft).map((path) => [path, number]),
        ...wrongPlaces(draft.rules).map((path) => [path, minimumAboveMaximum]),
      ])
    },
    send: async (stored) => {
      const content = contentOf(draft)
      if (stored === null) return withStockRules(await api.product.create(content))
      // The rules first: saving them again after a refusal of the product changes nothing.
      await saveStockRules(stored, draft.rules)
      return withStockRules(await api.product.update({ id: stored.id, version: stored.version, content }))
    },
    locate: (field, value) => locateDuplicate(draft, field, value),
    subject: (path) => problemSubject(draft, path),
  })

  async function loadOffers(): Promise<void> {
    const [levels, unitNames, { code }] = await Promise.all([
      api.product.priceLevels({}),
      api.product.unitNames({}),
      api.product.nextCode({}),
    ])
    Object.assign(offers, { levels, unitNames, nextCode: code })
  }
  // Without the offers only placeholders are missing; the record itself reports what is wrong.
  const loadOffersQuietly = () => void loadOffers().catch(() => undefined)
  onTopics(['product'], () => {
    loadOffersQuietly()
    // Nothing typed yet: show what is there now. Otherwise the save will say that it changed.
    if (form.stored !== null && !form.dirty.value && !form.saving) void form.load()
  })
  loadOffersQuietly()
  void form.load()

  async function setEnabled(enabled: boolean): Promise<void> {
    const { stored } = form
    if (stored !== null) form.keep({ ...stored, ...(await api.product.setEnabled({ id: stored.id, enabled })) })
  }
  return { draft, form, offers, setEnabled }
}

async function withStockRules(product: Product): Promise<StoredProduct> {
  const productId = product.id
  const [warehouses, rules, locations] = await Promise.all([
    api.warehouse.choices({}),
    api.alert.thresholds({ productId }),
    api.alert.locations({ productId }),
  ])
  return { ...product, rules: stockRulesOf(warehouses, rules, locations) }
}

/** Only what was changed is sent, so that the log tells what somebody did. */
async function saveStockRules({ id: productId, rules: before }: StoredProduct, now: StockRules): Promise<void> {
  const { slowDays, expiryDays } = now
  const scope = { productId, categoryId: null }
  if (slowDays !== before.slowDays || expiryDays !== before.expiryDays)
    await api.alert.setThreshold({
      ...scope,
      warehouseId: null,
      minimumStock: null,
      maximumStock: null,
      slowDays,
      expiryDays,
    })
  for (const { warehouseId, minimumStock, maximumStock } of changedLimits(before, now))
    await api.alert.setThreshold({
      ...scope,
      warehouseId,
      minimumStock,
      maximumStock,
      slowDays: null,
      expiryDays: null,
    })
  const rows = changedLocations(before, now).map(({ warehouseId, location }) => ({ productId, warehouseId, location }))
  if (rows.length > 0) await api.alert.setLocations({ rows })
}

/** Whether the books have tax: rates of a product are of use only there. */
export function useTaxed(): Readonly<Ref<boolean>> {
  const taxed = shallowRef(false)
  // Without an answer only two fields are missing.
  const ask = () =>
    api.books.current({}).then(
      (books) => (taxed.value = books?.tax === true),
      () => undefined,
    )
  void ask()
  onTopics(['setting'], () => void ask())
  return taxed
}
