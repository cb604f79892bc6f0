import type { Texts } from '../../text.ts'
import type { journalReports as chinese } from '../../zh-CN/report/journal.ts'
import { journalAccounts } from '../journal-account.ts'
import { plural } from '../plural.ts'

export const journalReports: Texts<typeof chinese> = {
  profitStatement: {
    title: 'Profit statement',
    question: 'Did we earn or lose, and where did the money go?',
    columns: { item: 'Item', category: 'Category', amount: 'Amount' },
    values: { ...journalAccounts, netSales: 'Net sales', grossProfit: 'Gross profit' },
    sentence: (figures) => `Net profit ${figures.of('amount')}, without tax; costs and expenses are negative.`,
  },
  trialBalance: {
    title: 'Trial balance',
    question: 'What did every account begin with, turn over and end with, and does it balance?',
    columns: {
      code: 'Code',
      account: 'Account',
      openingDebit: 'Debit',
      openingCredit: 'Credit',
      debit: 'Debit',
      credit: 'Credit',
      closingDebit: 'Debit',
      closingCredit: 'Credit',
    },
    values: journalAccounts,
    sentence: (figures) =>
      `Debits ${figures.of('debit')}, credits ${figures.of('credit')}; closing debits ${figures.of('closingDebit')}, credits ${figures.of('closingCredit')}.`,
  },
  journal: {
    title: 'Journal',
    question: 'Which accounts does every document debit and credit?',
    columns: {
      businessDate: 'Date',
      number: 'Number',
      type: 'Document',
      code: 'Code',
      account: 'Account',
      detail: 'Detail',
      debit: 'Debit',
      credit: 'Credit',
    },
    values: journalAccounts,
    sentence: (figures) =>
      `${plural(figures.rows, 'entry', 'entries')}, debits ${figures.of('debit')}, credits ${figures.of('credit')}.`,
  },
  vouchers: {
    title: 'Vouchers for accounting software',
    question: 'Which vouchers does the accounting software get?',
    columns: {
      businessDate: 'Date',
      word: 'Type',
      number: 'Voucher',
      entry: 'Entry',
      documents: 'Documents',
      summary: 'Summary',
      code: 'Code',
      account: 'Account',
      partner: 'Partner',
      item: 'Item',
      customer: 'Customer',
      supplier: 'Supplier',
      debit: 'Debit',
      credit: 'Credit',
      source: 'From document',
    },
    values: { ...journalAccounts, daily: 'All business of the day' },
    sentence: (figures) =>
      `${plural(figures.rows, 'entry', 'entries')}, debits ${figures.of('debit')}, credits ${figures.of('credit')}. Accounts as mapped.`,
  },
  closingPackage: {
    title: 'Closing package',
    question: 'What were stock, money, debts and profit when the books were closed?',
    nothing: 'no closing yet',
    columns: { part: 'Part', code: 'Code', item: 'Item', count: 'Count', debit: 'Debit', credit: 'Credit' },
    values: {
      ...journalAccounts,
      record: 'Closing',
      stock: 'Stock',
      money: 'Money accounts',
      partners: 'Partners',
      journal: 'Balances',
      profit: 'Profit',
      closedThrough: 'Closed through',
      documents: 'Documents',
      lastHash: 'Check code of the last document',
      stockValue: 'Stock value (products)',
      receivables: 'Owed by customers (partners)',
      payables: 'Owed to suppliers (partners)',
      periodProfit: 'Profit since the last closing',
    },
    sentence: (figures) =>
      `${plural(figures.rows, 'figure')} kept by the closing. The data check compares them with the books of today.`,
  },
}
