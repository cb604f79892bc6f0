import type { Texts } from '../../text.ts'
import type { bookReports as chinese } from '../../zh-CN/report/books.ts'
import { plural } from '../plural.ts'

export const bookReports: Texts<typeof chinese> = {
  taxInvoice: {
    title: 'Tax by invoice',
    question: 'What was sold and bought at each tax rate, and how much tax is in it?',
    columns: {
      date: 'Date',
      number: 'Number',
      type: 'Document',
      name: 'Name',
      rate: 'Tax rate',
      outputNet: 'Amount',
      outputTax: 'Tax',
      outputGross: 'With tax',
      inputNet: 'Amount',
      inputTax: 'Tax',
      inputGross: 'With tax',
      difference: 'Sales − purchases',
    },
    values: {},
    sentence: (figures) =>
      `Sales ${figures.of('outputNet')}, tax ${figures.of('outputTax')}${figures.has('inputTax') ? `; purchases ${figures.of('inputNet')}, tax ${figures.of('inputTax')}` : ''}.`,
  },
  voidLog: {
    title: 'Voids and amendments',
    question: 'Who voided or changed which documents, and when?',
    columns: {
      doneOn: 'Done on',
      doneTime: 'At',
      action: 'What',
      number: 'Number',
      type: 'Document',
      businessDate: 'Dated',
      partner: 'Partner',
      amount: 'Amount',
      successor: 'Became',
      doneBy: 'By',
      reason: 'Why',
    },
    values: { void: 'Voided', amend: 'Amended' },
    sentence: (figures) => `${plural(figures.rows, 'document')} voided or amended, ${figures.of('amount')} in all.`,
  },
  priceChanges: {
    title: 'Price changes',
    question: 'Which prices were changed, by whom, and by how much?',
    columns: {
      date: 'Changed on',
      code: 'Code',
      name: 'Name',
      spec: 'Spec',
      unit: 'Unit',
      price: 'Price',
      before: 'Before',
      after: 'After',
      difference: 'Difference',
      change: 'Change',
      doneBy: 'By',
    },
    values: { purchase: 'Purchase', retail: 'Retail', wholesale: 'Wholesale', member: 'Member', minimum: 'Minimum' },
    sentence: (figures) =>
      `${plural(figures.rows, 'price')} changed. No price before: it was set anew; none after: it was taken away.`,
  },
}
