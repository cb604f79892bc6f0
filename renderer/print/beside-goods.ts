import type { Document } from '#shared/contract/document.ts'
import { addMoney, type Money } from '#shared/kernel/money.ts'
import type { AllTexts } from '#renderer/text/text.ts'

interface BesideGoods {
  readonly name: string
  readonly amount: Money
}

/** So many have a row each; more are one row, so that the goods have room. */
const MOST_ROWS = 4

type Charged = Pick<Document, 'freight' | 'charges' | 'partnerId'>

/** 运费 and 费用 that are owed to the partner of the document. What others are paid is no business of his paper. */
export function besideGoods({ freight, charges, partnerId }: Charged, text: AllTexts): readonly BesideGoods[] {
  const own = charges.filter(({ payeeId }) => payeeId === null || payeeId === partnerId)
  return [
    ...(freight === 0 ? [] : [{ name: text.document.freight, amount: freight }]),
    ...(own.length > MOST_ROWS
      ? [{ name: text.charge.title, amount: addMoney(...own.map(({ amount }) => amount)) }]
      : own.map(({ name, amount }) => ({ name: name === '' ? text.charge.unnamed : name, amount }))),
  ]
}
