import { money, type Money } from '#shared/kernel/money.ts'

/** What a money document has not settled, without a sign: booked as credit or as a debt, it is what is left to settle. */
export function unsettled({ open }: { readonly open: Money }): Money {
  return money(Math.abs(open))
}
