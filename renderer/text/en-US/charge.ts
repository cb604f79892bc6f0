import type { Texts } from '../text.ts'
import type { charge as chinese } from '../zh-CN/charge.ts'

/** 费用 of a receipt. */
export const charge: Texts<typeof chinese> = {
  title: 'Charges',
  unitWeight: 'Weight of one, for spreading charges',
  action: 'Charges',
  name: 'Charge',
  namePlaceholder: 'Handling, packing…',
  unnamed: 'Charge',
  amount: 'Amount',
  basis: 'Spread by',
  bases: { amount: 'By amount', quantity: 'By quantity', weight: 'By weight' },
  payee: 'Paid to',
  payeeHint: 'Empty: this supplier',
  add: 'Add one',
  remove: 'Remove this charge',
  close: 'Close',
  line: (name, basis, payee) => `${name} · ${basis} · to ${payee}`,
  of: (name, amount, basis, payee) => `${name} ${amount} (${basis}, paid to ${payee})`,
}
