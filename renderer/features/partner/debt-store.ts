import { shallowReactive } from 'vue'
import type { LedgerSide } from '#shared/contract/money-content.ts'
import type { Partner, PartnerStanding } from '#shared/contract/partner.ts'
import type { Statement } from '#shared/contract/statement.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addDays, businessDate } from '#shared/kernel/business-date.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'

/** What one side of a partner comes to. */
export interface Debt {
  readonly side: LedgerSide
  readonly standing: PartnerStanding
  /** The last ninety days. */
  readonly statement: Statement
}

export interface Debts {
  list: readonly Debt[]
  problem: unknown
}

const SHOWN_DAYS = 90

/** 往来 of a partner: what each side owes; a side that the role may not see is left out. */
export function useDebts(partnerOf: () => Partner | null): Debts & { load(): Promise<void> } {
  const state = shallowReactive({ list: [] as readonly Debt[], problem: null as unknown, load })

  async function load(): Promise<void> {
    const partner = partnerOf()
    if (partner === null || partner.isWalkIn) return
    const sides: LedgerSide[] = [
      ...(partner.isCustomer ? (['receivable'] as const) : []),
      ...(partner.isSupplier ? (['payable'] as const) : []),
    ]
    try {
      const found = await Promise.all(sides.map((side) => debtOf(partner, side)))
      state.list = found.filter((debt) => debt !== null)
      state.problem = null
    } catch (problem) {
      state.problem = problem
    }
  }

  onTopics(['document', 'money', 'statement', 'partner'], () => void load())
  return state
}

async function debtOf({ id }: Partner, side: LedgerSide): Promise<Debt | null> {
  try {
    const today = businessDate((await api.books.current({}))?.today ?? '')
    const [standing, statement] = await Promise.all([
      api.partner.standing({ id, side: side === 'receivable' ? 'customer' : 'supplier' }),
      api.statement.get({ partnerId: id, side, from: addDays(today, -SHOWN_DAYS), to: today, withLines: false }),
    ])
    return { side, standing, statement }
  } catch (problem) {
    if (problem instanceof AppError && problem.code === 'FORBIDDEN') return null
    throw problem
  }
}
