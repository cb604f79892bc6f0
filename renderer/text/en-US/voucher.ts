import type { Texts } from '../text.ts'
import type { voucher as chinese } from '../zh-CN/voucher.ts'

export const voucher: Texts<typeof chinese> = {
  title: 'Voucher export',
  intro:
    'The business of a period as vouchers for the accounting software. Numbers begin at 1 every month: close first, then export, and they never change.',
  period: 'Period',
  from: 'From',
  to: 'To',
  per: 'Vouchers',
  pers: { document: 'One per document', day: 'One per day' },
  layout: 'Layout',
  layouts: { neutral: 'Neutral', kingdee: 'Kingdee cloud', yonyou: 'Yonyou ledger' },
  layoutHints: {
    neutral:
      'Date, type and number, summary, account, partner, debit, credit and source document. For programs that let you choose the columns, and for reading.',
    kingdee:
      'Names and order as in the public voucher sheets of Kingdee Jingdouyun and KIS cloud. Versions differ: compare with the template your program offers; what is missing stays empty.',
    yonyou:
      'Fields of the public text import of the Yonyou ledger tool (U8, T6, T3); later optional ones are left out. Versions differ: try a single voucher first.',
  },
  word: 'Voucher type',
  wordHint: 'One that exists in the other program',
  wordMissing: 'Enter a voucher type',
  preview: 'See vouchers',
  mapping: 'Account mapping',
  mappingHint:
    'Accounts of this program on the left; code and name in the other program on the right. Without a name ours is used.',
  account: 'Our account',
  code: 'Their code',
  name: 'Their name',
  items: 'Divided',
  byItem: { partner: 'by partner', account: 'by money account', category: 'by category' },
  none: 'no',
  codeMissing: 'Enter a code',
  codeWrong: 'Only digits, letters, dots and dashes',
  filter: 'Find account',
  noAccounts: 'There is no such account',
  noAccountsHint: 'Try another word, or empty the search box.',
  reset: 'Back to our codes',
  saved: 'Saved. Vouchers are written like this from now on',
  wrong: (count) =>
    count === 1
      ? 'One field is to be put right; nothing is saved yet'
      : `${count} fields are to be put right; nothing is saved yet`,
  dirty: 'The mapping was changed: save it with F9 before exporting',
  mayNot: 'Your role cannot change the mapping; it can export.',
  hints: { save: 'Save', export: 'Export', preview: 'See vouchers', find: 'Find account', back: 'Back' },
}
