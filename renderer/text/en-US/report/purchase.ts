import type { Texts } from '../../text.ts'
import type { purchaseReports as chinese } from '../../zh-CN/report/purchase.ts'
import { plural } from '../plural.ts'

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
  purchaseDetail: {
    title: 'Purchase lines',
    question: 'What was bought, line by line?',
    columns: {
      date: 'Date',
      number: 'Number',
      type: 'Document',
      partner: 'Supplier',
      code: 'Code',
      name: 'Name',
      spec: 'Spec',
      unit: 'Unit',
      quantity: 'Qty',
      price: 'Price',
      discount: 'Discount',
      netAmount: 'Amount',
      tax: 'Tax',
      grossAmount: 'With tax',
      remark: 'Remark',
    },
    values: {},
    sentence: (figures) => `${plural(figures.rows, 'line')}, ${figures.of('netAmount')}.`,
  },
}
