import type { Texts } from '../../text.ts'
import type { stockReports as chinese } from '../../zh-CN/report/stock.ts'
import { plural } from '../plural.ts'

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
  stockAssets: {
    title: 'Stock assets',
    question: 'What lies there, what is it worth, what would it sell for?',
    columns: {
      code: 'Code',
      name: 'Name',
      spec: 'Spec',
      unit: 'Unit',
      products: 'Items',
      quantity: 'Stock',
      reserved: 'Reserved',
      available: 'Available',
      onOrder: 'On order',
      unitCost: 'Unit cost',
      value: 'Value',
      valueShare: 'Share',
      retailPrice: 'Retail',
      retailValue: 'At retail',
      expectedProfit: 'Exp. profit',
    },
    values: {},
    sentence: (figures) =>
      figures.has('value')
        ? `Worth ${figures.of('value')} at cost and ${figures.of('retailValue')} at retail, ${figures.of('expectedProfit')} to be earned.`
        : `Worth ${figures.of('retailValue')} at retail.`,
  },
  slowMoving: {
    title: 'Slow stock and its age',
    question: 'What lies there unsold, and for how long?',
    columns: {
      code: 'Code',
      name: 'Name',
      spec: 'Spec',
      unit: 'Unit',
      quantity: 'Stock',
      value: 'Value',
      lastIn: 'Last in',
      lastSale: 'Last sale',
      idleDays: 'Idle days',
      age30: '0–30',
      age60: '31–60',
      age90: '61–90',
      age180: '91–180',
      ageOlder: '180+',
      sold90: '90 days',
      advice: 'Advice',
    },
    values: { return: 'Send back', promote: 'Promote', clear: 'Clear out' },
    sentence: (figures) =>
      figures.has('value')
        ? `${plural(figures.rows, 'slow product')}, ${figures.of('value')} tied up.`
        : `${plural(figures.rows, 'slow product')}.`,
  },
}
