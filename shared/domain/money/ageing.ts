import { daysBetween, type BusinessDate } from '../../kernel/business-date.ts'
import { addMoney, negateMoney, ZERO_MONEY, type Money } from '../../kernel/money.ts'

/** 账龄: how long what is owed has been due. */
export const AGEING_BANDS = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const
export type AgeingBand = (typeof AGEING_BANDS)[number]

/** What is open of an entry: positive is owed, negative is credit still to be used. */
export interface DueAmount {
  readonly dueDate: BusinessDate
  readonly open: Money
}

/** Σ bands − credit = balance. */
export type Ageing = Readonly<Record<AgeingBand, Money>> & { readonly credit: Money }

export function bandOf(dueDate: BusinessDate, on: BusinessDate): AgeingBand {
  const days = daysBetween(dueDate, on)
  if (days < 0) return 'notDue'
  if (days <= 30) return 'to30'
  if (days <= 60) return 'to60'
  return days <= 90 ? 'to90' : 'over90'
}

export function ageingOf(entries: readonly DueAmount[], on: BusinessDate): Ageing {
  const ageing = {
    notDue: ZERO_MONEY,
    to30: ZERO_MONEY,
    to60: ZERO_MONEY,
    to90: ZERO_MONEY,
    over90: ZERO_MONEY,
    credit: ZERO_MONEY,
  }
  for (const { dueDate, open } of entries) {
    if (open < 0) ageing.credit = addMoney(ageing.credit, negateMoney(open))
    else {
      const band = bandOf(dueDate, on)
      ageing[band] = addMoney(ageing[band], open)
    }
  }
  return ageing
}
