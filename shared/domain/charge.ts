import { allocate } from '../kernel/allocate.ts'
import type { PartnerId } from '../kernel/id.ts'
import { addMoney, money, ZERO_MONEY, type Money } from '../kernel/money.ts'
import { mulDiv } from '../kernel/mul-div.ts'
import { QUANTITY_SCALE, type Quantity } from '../kernel/quantity.ts'

/** What a charge is spread over the goods by. */
export const CHARGE_BASES = ['amount', 'quantity', 'weight'] as const
export type ChargeBasis = (typeof CHARGE_BASES)[number]

/** 费用 of a receipt: it goes into the cost of its goods and is owed to whoever is paid for it. */
export interface Charge {
  readonly name: string
  readonly amount: Money
  /** Null: the supplier of the receipt. */
  readonly payeeId: PartnerId | null
  readonly basis: ChargeBasis
}

/** Goods that carry a charge. */
export interface ChargedLine {
  readonly amount: Money
  readonly baseQuantity: Quantity
  /** kg per base unit; 0: not known. */
  readonly unitWeight: Quantity
}

/** 运费 as it is entered in one field: of the supplier, by amount. */
export function freightCharge(amount: Money): Charge {
  return { name: '', amount, payeeId: null, basis: 'amount' }
}

/**
 * R2: each charge over the goods by its basis, largest remainder, ties by line order. Where every weight is zero, as of
 * goods whose weight nobody entered, all lines carry the same.
 * @returns what each line carries of all charges
 */
export function allocateCharges(charges: readonly Charge[], lines: readonly ChargedLine[]): Money[] {
  const shares = charges.map(({ amount, basis }) =>
    allocate(
      amount,
      lines.map((line) => weightOf(line, basis)),
    ),
  )
  return lines.map((_line, index) => addMoney(...shares.map((parts) => money(parts[index] ?? 0))))
}

function weightOf({ amount, baseQuantity, unitWeight }: ChargedLine, basis: ChargeBasis): number {
  if (basis === 'amount') return amount
  return basis === 'quantity' ? baseQuantity : mulDiv([baseQuantity, unitWeight], [QUANTITY_SCALE])
}

export function chargesTotal(charges: readonly Charge[]): Money {
  return addMoney(ZERO_MONEY, ...charges.map(({ amount }) => amount))
}

/** What the partners of charges are owed: the supplier of the receipt not named, every other payee once. */
export function owedToOthers(
  charges: readonly Charge[],
  supplierId: PartnerId | null,
): readonly { readonly partnerId: PartnerId; readonly amount: Money }[] {
  const owed = new Map<PartnerId, Money>()
  for (const { payeeId, amount } of charges)
    if (payeeId !== null && payeeId !== supplierId) owed.set(payeeId, addMoney(owed.get(payeeId) ?? ZERO_MONEY, amount))
  return [...owed].map(([partnerId, amount]) => ({ partnerId, amount }))
}

/** What the partner of a document owes or is owed: the goods, and the freight and charges that are his. */
export function payableOf(document: {
  readonly grossAmount: Money
  readonly freight: Money
  readonly charges: readonly Pick<Charge, 'amount' | 'payeeId'>[]
  readonly partnerId: PartnerId | null
}): Money {
  const { grossAmount, freight, charges, partnerId } = document
  const own = charges.filter(({ payeeId }) => payeeId === null || payeeId === partnerId)
  return addMoney(grossAmount, freight, ...own.map(({ amount }) => amount))
}
