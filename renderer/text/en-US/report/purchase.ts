import type { Texts } from '../../text.ts'
import type { purchaseReports as chinese } from '../../zh-CN/report/purchase.ts'

export const purchaseReports: Texts<typeof chinese> = {
  purchaseSummary: {
    title: 'Purchase summary',
    question: 'What was bought from whom, and what went back?',
    columns: {
      number: 'Number',
      date: 'Date',
      code: 'Code',
      name: 'Name',
      spec: 'Spec',
      unit: 'Unit',
      documents: 'Docs',
      quantity: 'Bought',
      returnQuantity: 'Sent back',
      netQuantity: 'Net qty',
      amount: 'Purchases',
      discount: 'Discount',
      returnAmount: 'Returns',
      netAmount: 'Net purchases',
      tax: 'Tax',
      grossAmount: 'With tax',
      amountShare: 'Share',
      averagePrice: 'Avg price',
    },
    values: {},
    sentence: (figures) =>
      `Net purchases ${figures.of('netAmount')} (bought ${figures.of('amount')}, discounts ${figures.of('discount')}, sent back ${figures.of('returnAmount')}).`,
  },
}
