/** 资金: accounts, money documents and what partners owe. */
export const money = {
  types: {
    collection: '收款单',
    payment: '付款单',
    depositReceived: '预收款单',
    depositPaid: '预付款单',
    income: '其他收入单',
    expense: '费用支出单',
    accountTransfer: '账户转账单',
    partnerAdjustment: '往来调整单',
    openingPartner: '期初往来单',
    openingAccount: '期初资金单',
  },
} as const
