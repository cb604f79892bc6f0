import { shallowReactive, watch } from 'vue'
import type { Books } from '#shared/contract/books.ts'
import type { LedgerSide } from '#shared/contract/money-content.ts'
import type { ChosenPartner, PartnerHit } from '#shared/contract/partner.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { Confirmation, Statement } from '#shared/contract/statement.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'

// Everything the statement asks of the back end goes through this file.

export const currentBooks = (): Promise<Books | null> => api.books.current({})

/** Who prints. */
export async function userName(): Promise<string> {
  return (await currentBooks())?.userName ?? ''
}

export async function mayConfirm(): Promise<boolean> {
  const role = (await currentBooks())?.role ?? null
  return role !== null && roleMay(role, 'statement.confirm')
}

export interface StatementQuestion {
  readonly partnerId: PartnerId
  readonly side: LedgerSide
  readonly from: BusinessDate | null
  readonly to: BusinessDate
}

export interface StatementState {
  /** Null: no partner is chosen, or it could not be asked for. */
  statement: Statement | null
  problem: unknown
  load(): Promise<void>
}

/** The statement of what is asked for, kept up to date. */
export function useStatement(question: () => StatementQuestion | null): StatementState {
  const state = shallowReactive<StatementState>({ statement: null, problem: null, load })
  let asked = 0

  async function load(): Promise<void> {
    const wanted = question()
    const turn = ++asked
    if (wanted === null) {
      state.statement = null
      return
    }
    try {
      const found = await api.statement.get({ ...wanted, withLines: true })
      if (turn === asked) Object.assign(state, { statement: found, problem: null })
    } catch (problem) {
      if (turn === asked) Object.assign(state, { statement: null, problem })
    }
  }

  watch(question, () => void load(), { immediate: true })
  onTopics(['statement', 'document', 'money', 'partner'], () => void load())
  return state
}

export function confirmStatement(
  { partnerId, side, to }: StatementQuestion,
  balance: Statement['closing'],
): Promise<Confirmation> {
  return api.statement.confirm({ partnerId, side, through: to, balance })
}

export function withdrawConfirmation(
  { partnerId, side }: Pick<StatementQuestion, 'partnerId' | 'side'>,
  reason: string,
): Promise<Confirmation | null> {
  return api.statement.withdraw({ partnerId, side, reason })
}

export function searchPartners(text: string, side: LedgerSide): Promise<readonly PartnerHit[]> {
  const plain = text.replace(/['’]/g, '').replace(/\p{Cc}/gu, ' ')
  const of = side === 'receivable' ? 'customer' : 'supplier'
  return api.partner.search({ text: plain.trim().slice(0, 80).trim(), side: of, limit: 10 })
}

export async function chosenPartner(id: PartnerId): Promise<ChosenPartner> {
  const { name } = await api.partner.get({ id })
  return { id, name }
}
