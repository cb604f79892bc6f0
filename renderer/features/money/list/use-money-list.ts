import { computed, reactive, shallowRef, watch } from 'vue'
import type { Account } from '#shared/contract/account.ts'
import type { Draft } from '#shared/contract/document.ts'
import type { MoneyRow } from '#shared/contract/money.ts'
import type { ChosenPartner } from '#shared/contract/partner.ts'
import type { MoneyType } from '#shared/domain/money/money-type.ts'
import { businessDateOf } from '#shared/kernel/business-date.ts'
import type { AccountId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { followDay } from '#renderer/ipc/new-day.ts'
import { dateRange, type DateRange, type RangeName } from '#shared/domain/date-range.ts'
import { usePagedList } from '#renderer/ui/list-grid/paged-list.ts'
import { useStaticList } from '#renderer/ui/list-grid/static-list.ts'
import * as store from '../store.ts'

export type Segment = store.PageInput['status'] | 'draft'

export interface MoneyFilter {
  search: string
  range: RangeName
  custom: DateRange
  partner: ChosenPartner | null
  accountId: AccountId | null
  segment: Segment
}

const NO_FILTER = { search: '', range: 'all', partner: null, accountId: null, segment: 'all' } as const

/** A list of money documents: its filter, rows, totals and drafts. */
export function useMoneyList(type: MoneyType | null) {
  const today = shallowRef(businessDateOf(Date.now(), 0))
  const filter = reactive<MoneyFilter>({ ...NO_FILTER, range: 'recent30', custom: { from: null, to: null } })
  const sort = shallowRef<{ key: store.PageInput['sort']; descending: boolean }>({
    key: 'businessDate',
    descending: true,
  })
  const totals = shallowRef<store.MoneyTotals | null>(null)
  const accounts = shallowRef<readonly Account[]>([])

  const range = computed<DateRange>(() =>
    filter.range === 'custom' ? filter.custom : dateRange(filter.range, today.value),
  )
  const asked = computed(() => ({
    type,
    search: filter.search.trim().slice(0, 80).trim(),
    ...range.value,
    partnerId: filter.partner?.id ?? null,
    accountId: filter.accountId,
    status: filter.segment === 'draft' ? ('all' as const) : filter.segment,
  }))
  const ordered = () => ({ ...asked.value, sort: sort.value.key, descending: sort.value.descending })
  const documents = usePagedList<MoneyRow>((cursor, limit) => store.moneyPage({ ...ordered(), cursor, limit }))
  const drafts = useStaticList<Draft>(async () => (type === null ? [] : store.listDrafts(type)))

  let question = 0
  async function sumUp(): Promise<void> {
    question += 1
    const mine = question
    const answer = await store.moneyTotals(asked.value).catch(() => null)
    if (mine === question) totals.value = answer
  }

  async function start(): Promise<void> {
    const [books, found] = await Promise.all([store.currentBooks().catch(() => null), store.accounts().catch(() => [])])
    today.value = books?.today ?? today.value
    accounts.value = found
    await Promise.all([documents.reload(), drafts.reload(), sumUp()])
    watch([asked, sort], () => {
      void documents.reload()
      void sumUp()
    })
  }

  void start()
  followDay(today, store.currentBooks)
  onTopics(['money', 'document'], () => {
    void documents.refresh()
    void sumUp()
  })
  onTopics(['draft'], () => void drafts.refresh())
  const filtered = computed(() => {
    const { custom: _custom, ...narrowing } = filter
    return JSON.stringify(narrowing) !== JSON.stringify(NO_FILTER)
  })
  const clearFilters = () => void Object.assign(filter, NO_FILTER)
  return { filter, sort, documents, drafts, totals, accounts, today, filtered, clearFilters, asked: ordered }
}
