import type { Account, AccountContent } from '#shared/contract/account.ts'
import type { Books } from '#shared/contract/books.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Draft } from '#shared/contract/document.ts'
import type { LedgerSide } from '#shared/contract/money-content.ts'
import type { MoneyDocument, MoneyRow } from '#shared/contract/money.ts'
import type { MoneyCategory, MoneyCategoryContent } from '#shared/contract/money-category.ts'
import type { Confirmation } from '#shared/contract/statement.ts'
import type { Role } from '#shared/contract/permission.ts'
import type { ChosenPartner, PartnerHit } from '#shared/contract/partner.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { MoneyType } from '#shared/domain/money/money-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AccountId, DocumentId, DraftId, MoneyCategoryId, PartnerId } from '#shared/kernel/id.ts'
import { NO_APPROVAL, overridesOf, type Approval } from '#renderer/ui/document-shell/approval.ts'
import { api, openBooks, type CallOptions } from '#renderer/ipc/client.ts'

// Everything the money screens ask of the back end goes through this file.

export type PageInput = InputOf<Endpoints['money']['page']>
export type TotalsInput = InputOf<Endpoints['money']['totals']>
export type MoneyTotals = OutputOf<Endpoints['money']['totals']>
export type OpenEntries = OutputOf<Endpoints['money']['openEntries']>
export type AccountLedger = OutputOf<Endpoints['account']['ledger']>
export type DraftJson = InputOf<Endpoints['document']['saveDraft']>['content']

export const booksOfScreen = openBooks

export const currentBooks = (): Promise<Books | null> => api.books.current({})

/** Of who is here; null before the books are open. */
export const currentRole = async (): Promise<Role | null> => (await currentBooks())?.role ?? null

/** Who may stand for something with a password. */
export const userNames = async (): Promise<readonly string[]> => (await api.books.users({})).map(({ name }) => name)

export const closedThrough = async (): Promise<BusinessDate | null> => (await api.period.status({})).closedThrough

export const accounts = (): Promise<readonly Account[]> => api.account.list({})

export const categories = (): Promise<readonly MoneyCategory[]> => api.moneyCategory.list({})

export function saveAccount(known: Account | null, content: AccountContent): Promise<Account> {
  return api.account.save({ id: known?.id ?? null, version: known?.version ?? null, content })
}

export const setAccountEnabled = (id: AccountId, enabled: boolean): Promise<Account> =>
  api.account.setEnabled({ id, enabled })

export function saveCategory(known: MoneyCategory | null, content: MoneyCategoryContent): Promise<MoneyCategory> {
  return api.moneyCategory.save({ id: known?.id ?? null, version: known?.version ?? null, content })
}

export const setCategoryEnabled = (id: MoneyCategoryId, enabled: boolean): Promise<MoneyCategory> =>
  api.moneyCategory.setEnabled({ id, enabled })

export function accountLedger(
  question: Omit<InputOf<Endpoints['account']['ledger']>, 'cursor' | 'limit'>,
  cursor: string | null,
): Promise<AccountLedger> {
  return api.account.ledger({ ...question, cursor, limit: 100 })
}

export const moneyPage = (input: PageInput) => api.money.page(input)
export const moneyTotals = (input: TotalsInput): Promise<MoneyTotals> => api.money.totals(input)
export const getMoney = (id: DocumentId): Promise<MoneyDocument> => api.money.get({ id })

export const getOrder = (id: DocumentId) => api.document.get({ id })
export const orderDeposit = (id: DocumentId, without: DocumentId | null = null) =>
  api.order.deposit(without === null ? { id } : { id, without })

export function openEntries(partnerId: PartnerId, side: LedgerSide, amends: DocumentId | null): Promise<OpenEntries> {
  return api.money.openEntries({ partnerId, side, amends })
}

export function postMoney(input: InputOf<Endpoints['money']['post']>, options: CallOptions): Promise<MoneyRow> {
  return api.money.post(input, options)
}

export function amendMoney(input: InputOf<Endpoints['money']['amend']>, options: CallOptions): Promise<MoneyRow> {
  return api.money.amend(input, options)
}

export function voidMoney(
  id: DocumentId,
  reason: string,
  requestId: string,
  approval: Approval = NO_APPROVAL,
): Promise<MoneyRow> {
  return api.money.void({ id, reason, ...overridesOf(approval) }, { requestId, authorization: approval.authorization })
}

/** What the partner confirmed and this document is part of; null: nothing. */
export const confirmationOf = (id: DocumentId): Promise<Confirmation | null> => api.statement.ofDocument({ id })

export const listDrafts = (type: MoneyType): Promise<readonly Draft[]> => api.document.drafts({ type })
export const getDraft = (id: DraftId): Promise<Draft> => api.document.getDraft({ id })

export async function deleteDraft(id: DraftId): Promise<void> {
  await api.document.deleteDraft({ id })
}

export function saveDraft(
  draft: Pick<Draft, 'id' | 'version'> | null,
  type: MoneyType,
  content: DraftJson,
  options: CallOptions,
): Promise<Draft> {
  return api.document.saveDraft({ id: draft?.id ?? null, version: draft?.version ?? null, type, content }, options)
}

export function searchPartners(text: string, side: 'supplier' | 'customer'): Promise<readonly PartnerHit[]> {
  const plain = text.replace(/['’]/g, '').replace(/\p{Cc}/gu, ' ')
  return api.partner.search({ text: plain.trim().slice(0, 80).trim(), side, limit: 10 })
}

export async function chosenPartner(id: PartnerId): Promise<ChosenPartner> {
  const { name } = await api.partner.get({ id })
  return { id, name }
}
