import type { Texts } from '../../text.ts'
import type { stockReports as chinese } from '../../zh-CN/report/stock.ts'

export const stockReports: Texts<typeof chinese> = {
  stockSummary: {
    title: 'Stock summary',
    question: 'What came in, what went out, and what is left?',
    columns: {
      code: 'Code',
      barcode: 'Barcode',
      name: 'Name',
      spec: 'Spec',
      unit: 'Unit',
      products: 'Items',
      openingQuantity: 'Qty',
      openingPrice: 'Price',
      openingValue: 'Amount',
      purchaseQuantity: 'Bought',
      purchaseReturnQuantity: 'Sent back',
      salesReturnQuantity: 'Returned',
      gainQuantity: 'Found',
      transferInQuantity: 'Moved in',
      otherInQuantity: 'Other',
      inQuantity: 'Total',
      inValue: 'Amount',
      saleQuantity: 'Sold',
      lossQuantity: 'Lost',
      transferOutQuantity: 'Moved out',
      otherOutQuantity: 'Other',
      outQuantity: 'Total',
      outValue: 'Cost',
      adjustmentValue: 'Adjusted',
      closingQuantity: 'Qty',
      closingPrice: 'Price',
      closingValue: 'Amount',
    },
    values: {},
    sentence: (figures) =>
      figures.has('closingValue')
        ? `In ${figures.of('inValue')}, out ${figures.of('outValue')} at cost, ${figures.of('closingValue')} in stock at the end (${figures.of('openingValue')} at the beginning).`
        : `In ${figures.of('inQuantity')}, out ${figures.of('outQuantity')}, ${figures.of('closingQuantity')} at the end.`,
  },
}
