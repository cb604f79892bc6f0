import { shallowReactive, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { AlertCounts, AlertRow, ThresholdRow } from '#shared/contract/alert.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { Category } from '#shared/contract/product.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { Topic } from '#shared/contract/topics.ts'
import type { WarehouseChoice } from '#shared/contract/warehouse.ts'
import type { AlertKind } from '#shared/domain/alert/alert-kind.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DraftId, ThresholdId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import type { ExportSource } from '#shared/contract/table-export.ts'
import { api } from '#renderer/ipc/client.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'
import type { SortState } from '#renderer/ui/list-grid/list-column.ts'
import { usePagedList, type PagedList } from '#renderer/ui/list-grid/paged-list.ts'
import { DOCUMENT_OF_KIND, documentGroups, draftContent } from './document-draft.ts'

type PageInput = InputOf<Endpoints['alert']['slowPage']>
export type AlertFilter = { -readonly [Key in 'search' | 'categoryId' | 'warehouseId']: PageInput[Key] } & {
  kind: AlertKind
}
export type AlertSort = PageInput['sort']
export type ThresholdInput = InputOf<Endpoints['alert']['setThreshold']>

export const NO_ALERT_FILTER = { search: '', categoryId: null, warehouseId: null } as const

export interface AlertList {
  readonly filter: AlertFilter
  readonly sort: ShallowRef<SortState & { key: AlertSort }>
  readonly list: PagedList<AlertRow>
  readonly counts: Latest<AlertCounts>
  /** What the list asks now, of all its rows. */
  asked(): ExportSource
}

const TOPICS: readonly Topic[] = ['stock', 'product', 'document', 'warehouse', 'threshold', 'location']

/** 预警 of a kind and a filter. A tab in the background asks again only when it is looked at: counting reads all stock. */
export function useAlertList(initial: Partial<AlertFilter>, active: ComputedRef<boolean>): AlertList {
  const filter = shallowReactive<AlertFilter>({ ...NO_ALERT_FILTER, kind: 'low', ...initial })
  const sort = shallowRef<SortState & { key: AlertSort }>({ key: 'urgency', descending: false })
  const question = () => {
    const { search, categoryId, warehouseId } = filter
    return { search: search.trim(), categoryId, warehouseId }
  }
  const list = usePagedList<AlertRow>((cursor, limit) => {
    const input = { ...question(), sort: sort.value.key, descending: sort.value.descending, cursor, limit }
    return filter.kind === 'slow' ? api.alert.slowPage(input) : api.alert.page({ ...input, kind: filter.kind })
  })
  const asked = (): ExportSource => {
    const all = { ...question(), sort: sort.value.key, descending: sort.value.descending }
    return filter.kind === 'slow'
      ? { list: 'slowStock', question: all }
      : { list: 'alert', question: { ...all, kind: filter.kind } }
  }
  const counts = useLatest(() => api.alert.counts(question()))
  let stale = false
  const refresh = () => {
    stale = !active.value
    if (!stale) void Promise.all([list.refresh(), counts.ask()])
  }
  watch([() => ({ ...filter }), sort], () => void list.reload(), { immediate: true })
  watch(question, () => void counts.ask(), { immediate: true })
  watch(active, () => stale && refresh())
  onTopics(TOPICS, refresh)
  return { filter, sort, list, counts, asked }
}

/** What the filters of the alert screens offer. */
export interface AlertChoices {
  readonly categories: readonly Category[]
  readonly warehouses: readonly WarehouseChoice[]
  readonly today: BusinessDate | null
}

export function useAlertChoices(): AlertChoices {
  const choices = shallowReactive({
    categories: [] as readonly Category[],
    warehouses: [] as readonly WarehouseChoice[],
    today: null as BusinessDate | null,
  })
  async function ask(): Promise<void> {
    const [categories, warehouses, books] = await Promise.all([
      api.product.categories({}),
      api.warehouse.choices({}),
      api.books.current({}),
    ])
    Object.assign(choices, { categories, warehouses, today: books?.today ?? null })
  }
  // Without them the chips stay at 「全部」; the list itself says what is wrong.
  const askQuietly = () => void ask().catch(() => undefined)
  onTopics(['product', 'warehouse', 'books', 'session'], askQuietly)
  askQuietly()
  return choices
}

/** A draft of the document that puts the rows right, one for each supplier and warehouse; none for other kinds. */
export async function draftsFor(
  kind: AlertKind,
  rows: readonly AlertRow[],
  reason: string,
): Promise<readonly DraftId[]> {
  const type = DOCUMENT_OF_KIND[kind]
  if (type === undefined) return []
  const drafts: DraftId[] = []
  for (const group of documentGroups(kind, rows)) {
    const hits = await api.product.hits({
      ids: [...new Set(group.map(({ productId }) => productId))],
      purpose: kind === 'low' ? 'purchase' : 'stock',
      partnerId: kind === 'low' ? (group[0]?.suggestion?.lastPurchase?.supplierId ?? null) : null,
      warehouseId: group[0]?.warehouseId ?? null,
    })
    const content = draftContent(kind, group, hits, reason)
    drafts.push((await api.document.saveDraft({ id: null, version: null, type, content })).id)
  }
  return drafts
}

/** Whether these are still drafts: not posted, not thrown away. */
export async function draftsStand(drafts: readonly DraftId[]): Promise<boolean> {
  const waiting = new Set((await api.document.drafts({ type: null })).map(({ id }) => id))
  return drafts.every((id) => waiting.has(id))
}

/** Rules for the books, categories and warehouses. */
export const thresholds = (): Promise<readonly ThresholdRow[]> => api.alert.thresholds({ productId: null })

export function saveThreshold(input: ThresholdInput): Promise<ThresholdRow> {
  return api.alert.setThreshold(input)
}

export async function removeThreshold(id: ThresholdId): Promise<void> {
  await api.alert.removeThreshold({ id })
}
