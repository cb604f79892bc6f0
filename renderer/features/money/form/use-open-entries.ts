import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { MoneyDraft } from '#shared/contract/money-draft.ts'
import type { OpenEntry } from '#shared/contract/money.ts'
import { allocateOldest } from '#shared/domain/money/allocation.ts'
import { addMoney, money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { id, type PartnerEntryId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { openEntries, type OpenEntries } from '../store.ts'
import { isRefund, settledTotal, tenderTotal } from './money-draft.ts'
import type { MoneyForm } from './use-money-form.ts'

/** What a form settles: the open documents of its partner, and how much of each. */
export interface EntryAllocation {
  readonly found: Readonly<Ref<OpenEntries | null>>
  readonly failure: Readonly<Ref<unknown>>
  /** Entries this document can settle: what is owed, or for a refund the credit. */
  readonly entries: ComputedRef<readonly OpenEntry[]>
  readonly worth: ComputedRef<Money>
  readonly settled: ComputedRef<Money>
  amountOf(entryId: PartnerEntryId): Money | null
  setAmount(entryId: PartnerEntryId, amount: Money | null): void
  /** A: oldest first; without an amount everything that is open. */
  allocate(): void
}

export function useOpenEntries(form: MoneyForm): EntryAllocation {
  const { draft, type } = form
  const found = shallowRef<OpenEntries | null>(null)
  const failure = shallowRef<unknown>(null)
  let asked = 0

  const settles = computed(() => type === 'collection' || type === 'payment' || type === 'partnerAdjustment')
  const refund = computed(() => isRefund(type, draft.side))
  const entries = computed(() =>
    (found.value?.entries ?? []).filter(({ open }) => (refund.value ? open < 0 : open > 0)),
  )
  const worth = computed(() => worthOf(type, draft))
  const settled = computed(() => settledTotal(draft.settled))

  async function load(): Promise<void> {
    asked += 1
    const mine = asked
    const { partner, side } = draft
    if (partner === null || !settles.value) {
      found.value = null
      return
    }
    try {
      const reply = await openEntries(partner.id, side, form.amends.value?.id ?? null)
      if (mine !== asked) return
      found.value = reply
      failure.value = null
      forgetVanished()
      if (!draft.manual) spread()
    } catch (refusal) {
      if (mine === asked) failure.value = refusal
    }
  }

  /** What was settled elsewhere meanwhile is no longer offered. */
  function forgetVanished(): void {
    const ids = new Set(entries.value.map(({ entryId }) => entryId))
    if (draft.settled.some(({ entryId }) => !ids.has(entryId)))
      draft.settled = draft.settled.filter(({ entryId }) => ids.has(entryId))
  }

  function spread(): void {
    const open = entries.value.map((entry) => ({ ...entry, open: money(Math.abs(entry.open)) }))
    draft.settled = allocateOldest(open, worth.value).map(({ entryId, amount }) => ({
      entryId: id<'partnerEntry'>(entryId),
      amount,
    }))
  }

  function allocate(): void {
    const most = mostToSettle(form, entries.value, found.value?.credit ?? ZERO_MONEY)
    if (worth.value === 0 && most > 0) fillAmount(type, draft, most)
    draft.manual = false
    spread()
  }

  watch([() => draft.partner?.id, () => draft.side, form.amends], () => void load(), { immediate: true })
  watch(worth, () => draft.manual || spread())
  onTopics(['partner', 'document', 'money'], () => void load())

  return {
    found,
    failure,
    entries,
    worth,
    settled,
    amountOf: (entryId) => draft.settled.find((one) => one.entryId === entryId)?.amount ?? null,
    setAmount: (entryId, amount) => {
      draft.manual = true
      const others = draft.settled.filter((one) => one.entryId !== entryId)
      draft.settled = amount === null || amount <= 0 ? others : [...others, { entryId, amount }]
    },
    allocate,
  }
}

/** Everything that is open; 核销 without money reaches as far as the credit does. */
function mostToSettle({ type, draft }: MoneyForm, entries: readonly OpenEntry[], credit: Money): Money {
  const open = Math.abs(addMoney(...entries.map((entry) => entry.open)))
  const appliesCredit = type === 'partnerAdjustment' && draft.adjustment === 'apply'
  return money(appliesCredit ? Math.min(open, credit) : open)
}

function worthOf(type: MoneyForm['type'], draft: MoneyDraft): Money {
  if (type !== 'partnerAdjustment') return addMoney(tenderTotal(draft), draft.discount ?? ZERO_MONEY)
  return draft.adjustment === 'adjust' && !draft.negative ? ZERO_MONEY : (draft.amount ?? ZERO_MONEY)
}

function fillAmount(type: MoneyForm['type'], draft: MoneyDraft, amount: Money): void {
  const [first] = draft.tenders
  if (type === 'partnerAdjustment') draft.amount = amount
  else if (first !== undefined) first.amount = amount
}
