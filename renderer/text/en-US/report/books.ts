import type { Texts } from '../../text.ts'
import type { bookReports as chinese } from '../../zh-CN/report/books.ts'
import { plural } from '../plural.ts'

export const bookReports: Texts<typeof chinese> = {
  voidLog: {
    title: 'Voids and amendments',
    question: 'Who voided or changed which documents, and when?',
    columns: {
      doneOn: 'Done on',
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
}
