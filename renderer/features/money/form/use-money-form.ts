import { computed, reactive, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { Account } from '#shared/contract/account.ts'
import type { MoneyDraft } from '#shared/contract/money-draft.ts'
import type { MoneyDocument, MoneyRow } from '#shared/contract/money.ts'
import type { MoneyCategory } from '#shared/contract/money-category.ts'
import { dayOfNew } from '#shared/domain/day-of-new.ts'
import { isOpeningMoney, type MoneyType } from '#shared/domain/money/money-type.ts'
import { businessDateOf, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, DraftId, PartnerId } from '#shared/kernel/id.ts'
import { followDay } from '#renderer/ipc/new-day.ts'
import { text } from '#renderer/text/text.ts'
import { overridesOf } from '#renderer/ui/document-shell/approval.ts'
import { useAutosave, type Autosave } from '#renderer/ui/document-shell/autosave.ts'
import * as store from '../store.ts'
import { contentOf, draftOf, emptyDraft, plainDraft, readDraft, writeDraft } from './money-draft.ts'
import { useAccounts } from './use-accounts.ts'
import { useMoneyPosting, type MoneyAttempt, type MoneyPosting } from './money-posting.ts'

export interface MoneySource {
  readonly draftId: DraftId | null
  readonly copyOf: DocumentId | null
  readonly amends: DocumentId | null
  readonly partnerId: PartnerId | null
  /** The order a deposit is taken or paid for. */
  readonly orderId: DocumentId | null
}

/** The state of one money form. */
export interface MoneyForm extends MoneyPosting {
  readonly type: MoneyType
  readonly draft: MoneyDraft
  readonly today: Readonly<Ref<BusinessDate>>
  readonly accounts: Readonly<Ref<readonly Account[]>>
  readonly categories: Readonly<Ref<readonly MoneyCategory[]>>
  readonly amends: Readonly<Ref<MoneyDocument | null>>
  readonly autosave: Autosave
  readonly isEmpty: ComputedRef<boolean>
  open(source: MoneySource): Promise<void>
  startOver(): void
}

export function useMoneyForm(type: MoneyType, posted: (row: MoneyRow) => void): MoneyForm {
  const today = shallowRef(businessDateOf(Date.now(), 0))
  const firstDay = shallowRef(today.value)
  const draft: MoneyDraft = reactive(emptyDraft(type, today.value))
  const { accounts, categories, load: loadAccounts } = useAccounts()
  const amends = shallowRef<MoneyDocument | null>(null)
  const books = store.booksOfScreen()

  const isEmpty = computed(() => isUntouched(draft))
  const autosave = useAutosave({
    content: () => writeDraft(draft),
    isEmpty: () => isEmpty.value,
    save: (kept, content, requestId) => store.saveDraft(kept, type, content, { requestId, books }),
  })
  const posting = useMoneyPosting({
    content: () => contentOf(type, plainDraft(draft)),
    saveDraft: autosave.handOver,
    currentRole: store.currentRole,
    post: (attempt) => send(attempt, amends.value, books),
    posted,
    refused: autosave.release,
  })
  watch(draft, () => {
    autosave.touch()
    if (posting.unknown.value) return
    posting.problem.value = null
    posting.lock.reset()
  })

  function take(content: MoneyDraft): void {
    Object.assign(draft, content)
    if (draft.tenders[0] !== undefined && draft.tenders[0].accountId === null)
      draft.tenders[0].accountId = firstAccount(accounts.value)
    if (type === 'openingAccount' || type === 'accountTransfer') draft.accountId ??= firstAccount(accounts.value)
  }

  async function open({ draftId, copyOf, amends: amended, ...other }: MoneySource): Promise<void> {
    const [open] = await Promise.all([store.currentBooks(), loadAccounts()])
    today.value = open?.today ?? today.value
    firstDay.value = await dayOfNewMoney(type, today.value, open?.openedOn ?? null)
    if (draftId !== null) {
      const kept = await store.getDraft(draftId)
      take(readDraft(type, kept.content, today.value))
      autosave.adopt(kept)
      return
    }
    const opened = await openedDraft(type, firstDay.value, { copyOf, amends: amended, ...other })
    amends.value = opened.amends
    take(opened.content)
  }

  const isUnbegun = () => isEmpty.value && amends.value === null
  followDay(today, store.currentBooks, (next) => turnDay({ today, firstDay, draft }, isUnbegun(), next))

  function startOver(): void {
    take(emptyDraft(type, firstDay.value))
    amends.value = null
    autosave.adopt(null)
  }

  return {
    type,
    draft,
    today,
    accounts,
    categories,
    amends,
    autosave,
    isEmpty,
    ...posting,
    open,
    startOver,
  }
}

/** What nobody has begun is of the new day, unless it is dated before the books. */
function turnDay(
  { today, firstDay, draft }: Record<'today' | 'firstDay', Ref<BusinessDate>> & { readonly draft: MoneyDraft },
  unbegun: boolean,
  next: BusinessDate,
): void {
  if (firstDay.value === today.value) firstDay.value = next
  today.value = next
  if (unbegun) draft.businessDate = firstDay.value
}

/** A new document, or the next version of the one it amends. */
function send(
  { content, draftId, requestId, approval }: MoneyAttempt,
  amends: MoneyDocument | null,
  books: string | undefined,
): Promise<MoneyRow> {
  const options = { requestId, books, authorization: approval.authorization }
  const input = { content, draftId, ...overridesOf(approval) }
  if (amends === null) return store.postMoney(input, options)
  return store.amendMoney({ id: amends.id, reason: text.value.money.amendReason, ...input }, options)
}

interface Opened {
  readonly content: MoneyDraft
  readonly amends: MoneyDocument | null
}

/** What a form begins with that has no draft: nothing, a partner, a copy, or the document it amends. */
async function openedDraft(
  type: MoneyType,
  today: BusinessDate,
  { copyOf, amends, partnerId, orderId }: Omit<MoneySource, 'draftId'>,
): Promise<Opened> {
  const from = copyOf ?? amends
  if (from === null && orderId !== null) return { content: await depositDraft(type, today, orderId), amends: null }
  if (from === null) {
    const partner = partnerId === null ? null : await store.chosenPartner(partnerId)
    return { content: { ...emptyDraft(type, today), partner }, amends: null }
  }
  const document = await store.getMoney(from)
  const content = draftOf(document, document.partnerId === null ? null : await store.chosenPartner(document.partnerId))
  if (amends !== null) return { content, amends: document }
  return { content: { ...content, businessDate: today, settled: [], manual: false }, amends: null }
}

/** What was agreed and not taken or paid yet, of the order's partner. */
async function depositDraft(type: MoneyType, today: BusinessDate, orderId: DocumentId): Promise<MoneyDraft> {
  const [{ id, number, partnerId }, { open }] = await Promise.all([
    store.getOrder(orderId),
    store.orderDeposit(orderId),
  ])
  const empty = emptyDraft(type, today)
  if (partnerId === null) return empty
  const partner = await store.chosenPartner(partnerId)
  const tenders = [{ accountId: null, amount: open === 0 ? null : open }]
  return { ...empty, partner, tenders, order: { id, number, partnerId } }
}

async function dayOfNewMoney(
  type: MoneyType,
  today: BusinessDate,
  openedOn: BusinessDate | null,
): Promise<BusinessDate> {
  if (!isOpeningMoney(type)) return today
  return dayOfNew(true, today, openedOn, await store.closedThrough().catch(() => null))
}

/** Cash first: most small money is cash. */
function firstAccount(accounts: readonly Account[]): Account['id'] | null {
  const enabled = accounts.filter((one) => one.enabled)
  return (enabled.find(({ kind }) => kind === 'cash') ?? enabled[0])?.id ?? null
}

function isUntouched(draft: MoneyDraft): boolean {
  const amounts = [draft.amount, draft.discount, draft.fee, ...draft.tenders.map((one) => one.amount)]
  return (
    draft.partner === null &&
    draft.remark === '' &&
    amounts.every((amount) => amount === null) &&
    draft.lines.every((line) => line.amount === null && line.remark === '')
  )
}
