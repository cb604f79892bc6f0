import { shallowReactive, shallowRef, watch, type ShallowRef } from 'vue'
import type { InputOf } from '#shared/contract/define.ts'
import type { Owing, Partner, PartnerRow } from '#shared/contract/partner.ts'
import type { PriceLevel } from '#shared/contract/product.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { text } from '#renderer/text/text.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'
import type { SortState } from '#renderer/ui/list-grid/list-column.ts'
import { usePagedList, type PagedList } from '#renderer/ui/list-grid/paged-list.ts'
import { NO_PROBLEMS, type FieldProblems } from '#renderer/ui/record-form/field-problems.ts'
import { useRecordForm, type RecordForm } from '#renderer/ui/record-form/record-form.ts'
import {
  anotherLike,
  contentOfPartner,
  draftOfPartner,
  usePartnerDraft,
  wholeDays,
  type PartnerDraft,
  type PartnerSide,
} from './partner-draft.ts'

type PageInput = InputOf<Endpoints['partner']['page']>
export type PartnerFilter = { -readonly [Key in 'search' | 'side' | 'status']: PageInput[Key] } & {
  /** Null: whether they owe or not. */
  owing: Owing | null
}
export type PartnerSort = PageInput['sort']

export const NO_PARTNER_FILTER: PartnerFilter = { search: '', side: 'all', status: 'enabled', owing: null }

export interface PartnerList {
  readonly filter: PartnerFilter
  readonly sort: ShallowRef<SortState & { key: PartnerSort }>
  readonly list: PagedList<PartnerRow>
  /** Today of the books, for writing dates short. */
  readonly today: Latest<string>
  /** Who owes how much to suppliers is for those who see cost. */
  readonly seesCost: Latest<boolean>
  /** What the list asks now, of all its rows. */
  asked(): Omit<PageInput, 'cursor' | 'limit'>
}

export function usePartnerList(initial: Partial<PartnerFilter> = {}): PartnerList {
  const filter = shallowReactive<PartnerFilter>({ ...NO_PARTNER_FILTER, ...initial })
  const sort = shallowRef<SortState & { key: PartnerSort }>({ key: 'code', descending: false })
  const asked = () => {
    const { owing, search, ...rest } = filter
    const order = { sort: sort.value.key, descending: sort.value.descending }
    return { ...rest, search: search.trim(), ...(owing === null ? {} : { owing }), ...order }
  }
  const list = usePagedList<PartnerRow>((cursor, limit) => api.partner.page({ ...asked(), cursor, limit }))
  const today = useLatest<string>(async () => (await api.books.current({}))?.today ?? null)
  const seesCost = useLatest<boolean>(async () => (await api.books.current({}))?.seesCost ?? null)
  watch([() => ({ ...filter }), sort], () => void list.reload(), { immediate: true })
  onTopics(['partner', 'document', 'money'], () => void list.refresh())
  void today.ask()
  void seesCost.ask()
  return { filter, sort, list, today, seesCost, asked }
}

export interface PartnerForm {
  readonly draft: PartnerDraft
  readonly form: RecordForm<Partner>
  readonly levels: Latest<readonly PriceLevel[]>
  setEnabled(enabled: boolean): Promise<void>
}

/** 往来单位 form: null makes a new one of the given side. */
export function usePartnerForm(id: PartnerId | null, side: PartnerSide | null): PartnerForm {
  const draft = usePartnerDraft(side)
  const levels = useLatest<readonly PriceLevel[]>(() => api.product.priceLevels({}))
  const form = useRecordForm<PartnerDraft, Partner>({
    draft,
    fill: (stored) => Object.assign(draft, stored === null ? anotherLike(draft) : draftOfPartner(stored)),
    load: async (stored) => {
      const wanted = stored?.id ?? id
      return wanted === null ? null : api.partner.get({ id: wanted })
    },
    check: (): FieldProblems =>
      wholeDays(draft.termDays) === null ? { termDays: text.value.product.problem.number } : NO_PROBLEMS,
    send: (stored) => {
      const content = contentOfPartner(draft)
      return stored === null
        ? api.partner.create(content)
        : api.partner.update({ id: stored.id, version: stored.version, content })
    },
    locate: (field) => (field === 'code' || field === 'name' ? field : null),
    subject: (path) =>
      path === 'isSupplier'
        ? [draft.isSupplier, draft.isCustomer]
        : Object.entries(draft).find(([key]) => key === path)?.[1],
  })
  onTopics(['partner'], () => {
    // Nothing typed yet: show what is there now. Otherwise the save will say that it changed.
    if (form.stored !== null && !form.dirty.value && !form.saving) void form.load()
  })
  void levels.ask()
  void form.load()

  async function setEnabled(enabled: boolean): Promise<void> {
    if (form.stored !== null) form.keep(await api.partner.setEnabled({ id: form.stored.id, enabled }))
  }
  return { draft, form, levels, setEnabled }
}
