import { computed, reactive, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { ChosenPartner } from '#shared/contract/partner.ts'
import type { WarehouseChoice } from '#shared/contract/warehouse.ts'
import type { WarehouseId } from '#shared/kernel/id.ts'
import { businessDateOf, type BusinessDate } from '#shared/kernel/business-date.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { followDay } from '#renderer/ipc/new-day.ts'
import { usePagedList, type PagedList } from '#renderer/ui/list-grid/paged-list.ts'
import {
  currentBooks,
  documentPage,
  documentTotals,
  listDrafts,
  warehouseChoices,
  type DocumentTotals,
  type PageInput,
} from '../store.ts'
import { dateRange, type DateRange, type RangeName } from '#shared/domain/date-range.ts'
import { draftRow, type DraftRow } from './draft-row.ts'
import { useStaticList, type StaticList } from '#renderer/ui/list-grid/static-list.ts'

export type FulfilmentFilter = NonNullable<PageInput['fulfilment']>
export type Segment = PageInput['status'] | 'draft'

export interface ListFilter {
  search: string
  range: RangeName
  custom: DateRange
  partner: ChosenPartner | null
  warehouseId: WarehouseId | null
  segment: Segment
  /** Orders: how far they are carried out. */
  fulfilment: FulfilmentFilter
}

export interface DocumentListState {
  readonly filter: ListFilter
  readonly sort: Ref<{ key: PageInput['sort']; descending: boolean }>
  readonly documents: PagedList<DocumentRow>
  readonly drafts: StaticList<DraftRow>
  readonly totals: Readonly<Ref<DocumentTotals | null>>
  readonly today: Readonly<Ref<BusinessDate>>
  readonly range: ComputedRef<DateRange>
  readonly warehouses: Readonly<Ref<readonly WarehouseChoice[]>>
  /** Some filter leaves documents out. */
  readonly filtered: ComputedRef<boolean>
  clearFilters(): void
  /** What the list asks now, of all its rows. */
  asked(): Omit<PageInput, 'cursor' | 'limit'>
}

/** Everything there is. */
const NO_FILTER = {
  search: '',
  range: 'all',
  partner: null,
  warehouseId: null,
  segment: 'all',
  fulfilment: 'all',
} as const

/** What a list begins with; left out: the last 30 days. */
export interface InitialFilter {
  readonly range?: Exclude<RangeName, 'custom'> | undefined
  readonly segment?: Segment | undefined
  readonly fulfilment?: FulfilmentFilter | undefined
}

export function useDocumentList(type: DocumentType, initial: InitialFilter = {}): DocumentListState {
  const today = shallowRef(businessDateOf(Date.now(), 0))
  const filter = reactive<ListFilter>({
    ...NO_FILTER,
    range: initial.range ?? 'recent30',
    segment: initial.segment ?? 'all',
    fulfilment: initial.fulfilment ?? 'all',
    custom: { from: null, to: null },
  })
  const sort = shallowRef<{ key: PageInput['sort']; descending: boolean }>({ key: 'businessDate', descending: true })
  const totals = shallowRef<DocumentTotals | null>(null)

  const range = computed<DateRange>(() =>
    filter.range === 'custom' ? filter.custom : dateRange(filter.range, today.value),
  )
  const asked = computed(() => ({
    type,
    search: filter.search.trim().slice(0, 80).trim(),
    ...range.value,
    partnerId: filter.partner?.id ?? null,
    warehouseId: filter.warehouseId,
    status: filter.segment === 'draft' ? ('all' as const) : filter.segment,
    ...(filter.fulfilment === 'all' ? {} : { fulfilment: filter.fulfilment }),
  }))
  const ordered = () => ({ ...asked.value, sort: sort.value.key, descending: sort.value.descending })
  const documents = usePagedList<DocumentRow>((cursor, limit) => documentPage({ ...ordered(), cursor, limit }))
  const drafts = useStaticList(async () => (await listDrafts(type)).map((draft) => draftRow(draft, today.value)))

  let question = 0
  async function sumUp(): Promise<void> {
    const mine = ++question
    const answer = await documentTotals(asked.value).catch(() => null)
    if (mine === question) totals.value = answer
  }

  async function start(): Promise<void> {
    const books = await currentBooks().catch(() => null)
    today.value = books?.today ?? today.value
    await Promise.all([documents.reload(), drafts.reload(), sumUp()])
    watch([asked, sort], () => {
      void documents.reload()
      void sumUp()
    })
  }

  void start()
  followDay(today, currentBooks)
  onTopics(['document'], () => {
    void documents.refresh()
    void sumUp()
  })
  onTopics(['draft'], () => void drafts.refresh())
  const filtered = computed(() => {
    const { custom: _custom, ...narrowing } = filter
    return JSON.stringify(narrowing) !== JSON.stringify(NO_FILTER)
  })
  const clearFilters = () => void Object.assign(filter, NO_FILTER)
  return {
    filter,
    sort,
    documents,
    drafts,
    totals,
    today,
    range,
    warehouses: useWarehouses(),
    filtered,
    clearFilters,
    asked: ordered,
  }
}

function useWarehouses(): Readonly<Ref<readonly WarehouseChoice[]>> {
  const warehouses = shallowRef<readonly WarehouseChoice[]>([])
  // Without them only a filter is missing.
  const ask = () =>
    void warehouseChoices().then(
      (found) => (warehouses.value = found),
      () => undefined,
    )
  onTopics(['warehouse'], ask)
  ask()
  return warehouses
}
