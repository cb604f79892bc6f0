import type { Texts } from '../text.ts'
import type { money as chinese } from '../zh-CN/money.ts'

export const money: Texts<typeof chinese> = {
  types: {
    collection: 'Collection',
    payment: 'Payment',
    depositReceived: 'Deposit received',
    depositPaid: 'Deposit paid',
    income: 'Other income',
    expense: 'Expense',
    accountTransfer: 'Account transfer',
    partnerAdjustment: 'Partner adjustment',
    openingPartner: 'Partner opening balance',
    openingAccount: 'Account opening balance',
  },
}
