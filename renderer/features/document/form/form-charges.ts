import type { ChargeContent, DocumentCharge } from '#shared/contract/document-charge.ts'
import type { Document } from '#shared/contract/document.ts'
import type { ChosenPartner } from '#shared/contract/partner.ts'
import { CHARGE_BASES, type ChargeBasis } from '#shared/domain/charge.ts'
import { addMoney, money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { text } from '#renderer/text/text.ts'
import { amountOf, idOf, record, textOf } from './draft-values.ts'
import type { FormHeader } from './form-content.ts'

/** 费用 as it is typed; without an amount it does not count. */
export interface FormCharge {
  readonly name: string
  readonly amount: Money | null
  readonly basis: ChargeBasis
  /** Null: the supplier of the receipt. */
  readonly payee: ChosenPartner | null
}

export const EMPTY_CHARGE: FormCharge = { name: '', amount: null, basis: 'amount', payee: null }

/** The charges as they are posted. */
export function chargesContent({ charges }: Pick<FormHeader, 'charges'>): ChargeContent[] {
  return charges.flatMap(({ name, amount, basis, payee }) =>
    amount === null || amount === 0
      ? []
      : [{ name: name.trim() || text.value.charge.unnamed, amount, basis, payeeId: payee?.id ?? null }],
  )
}

export function chargesTotal({ charges }: Pick<FormHeader, 'charges'>): Money {
  return addMoney(ZERO_MONEY, ...charges.map(({ amount }) => amount ?? ZERO_MONEY))
}

/** What is the partner's beside the goods: 运费, and the charges nobody else is paid for. */
export function owedBesideGoods({ freight, charges, partner }: FormHeader): Money {
  const own = charges.filter(({ payee }) => payee === null || payee.id === partner?.id)
  return addMoney(freight ?? ZERO_MONEY, chargesTotal({ charges: own }))
}

/** What went into the cost beside the goods, whoever is paid for it. */
export function costBesideGoodsOf({ freight, fee, charges }: Pick<Document, 'freight' | 'fee' | 'charges'>): Money {
  return addMoney(freight, fee, ...charges.map(({ amount }) => amount))
}

/** As they were posted, to be entered again. */
export function formChargesOf(charges: readonly DocumentCharge[]): readonly FormCharge[] {
  return charges.map(({ name, amount, basis, payeeId, payeeName }) => ({
    name,
    amount,
    basis,
    payee: payeeId === null ? null : { id: payeeId, name: payeeName ?? '' },
  }))
}

/** Read back from a draft. */
export function readCharges(value: unknown): readonly FormCharge[] {
  if (!Array.isArray(value)) return []
  return value.map((one: unknown) => {
    const { name, amount, basis, payee } = record(one)
    const { id, name: payeeName } = record(payee)
    const payeeId = idOf<'partner'>(id)
    return {
      name: textOf(name),
      amount: amountOf(amount, money),
      basis: CHARGE_BASES.find((known) => known === basis) ?? 'amount',
      payee: payeeId === null ? null : { id: payeeId, name: textOf(payeeName) },
    }
  })
}
