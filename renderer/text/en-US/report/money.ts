import type { Texts } from '../../text.ts'
import type { moneyReports as chinese } from '../../zh-CN/report/money.ts'

const SUMMARY_COLUMNS = {
  code: 'Code',
  partner: 'Partner',
  phone: 'Phone',
  opening: 'Opening',
  increase: 'Increase',
  adjusted: 'Discount/adjustment',
  closing: 'Closing',
  limit: 'Limit',
  oldestDays: 'Oldest debt, days',
}
const AGEING_COLUMNS = {
  partner: 'Partner',
  number: 'Number',
  type: 'Type',
  businessDate: 'Date',
  dueDate: 'Due',
  notDue: 'Not due',
  to30: '0–30 days',
  to60: '31–60 days',
  to90: '61–90 days',
  over90: 'Over 90 days',
  credit: 'Unused credit',
  balance: 'Balance',
}

export const moneyReports: Texts<typeof chinese> = {
  receivableSummary: {
    title: 'Receivables',
    question: 'What does every customer owe, and what was collected?',
    columns: { ...SUMMARY_COLUMNS, paid: 'Collected' },
    values: {},
    sentence: (figures) =>
      `Owed at the end: ${figures.of('closing')} (before: ${figures.of('opening')}); increase ${figures.of('increase')}, collected ${figures.of('paid')}.`,
  },
  receivableAgeing: {
    title: 'Receivables ageing',
    question: 'Whose debt has been due for how long?',
    nothing: 'nothing owed',
    columns: AGEING_COLUMNS,
    values: {},
    sentence: (figures) =>
      `Receivable ${figures.of('balance')}, of which ${figures.of('over90')} due for more than 90 days and ${figures.of('notDue')} not due.`,
  },
  payableSummary: {
    title: 'Payables',
    question: 'What is every supplier owed, and what was paid?',
    columns: { ...SUMMARY_COLUMNS, paid: 'Paid' },
    values: {},
    sentence: (figures) =>
      `Owed at the end: ${figures.of('closing')} (before: ${figures.of('opening')}); increase ${figures.of('increase')}, paid ${figures.of('paid')}.`,
  },
  payableAgeing: {
    title: 'Payables ageing',
    question: 'Who is to be paid, and how long overdue is it?',
    nothing: 'nothing to pay',
    columns: AGEING_COLUMNS,
    values: {},
    sentence: (figures) =>
      `Payable ${figures.of('balance')}, of which ${figures.of('over90')} due for more than 90 days and ${figures.of('notDue')} not due.`,
  },
  accountSummary: {
    title: 'Daily cash sheet',
    question: 'How much is in every account, what came in and went out?',
    columns: {
      account: 'Account',
      opening: 'Opening',
      income: 'In',
      outgoing: 'Out',
      closing: 'Balance',
      documents: 'Documents',
    },
    values: {},
    sentence: (figures) =>
      `In ${figures.of('income')}, out ${figures.of('outgoing')}, balance ${figures.of('closing')} (before: ${figures.of('opening')}).`,
  },
  accountFlow: {
    title: 'Account movements',
    question: 'Where did every amount come from or go to?',
    columns: {
      businessDate: 'Date',
      number: 'Number',
      type: 'Type',
      account: 'Account',
      partner: 'Partner',
      remark: 'Summary',
      income: 'In',
      outgoing: 'Out',
      balance: 'Balance',
    },
    values: { opening: 'Opening' },
    sentence: (figures) =>
      `In ${figures.of('income')}, out ${figures.of('outgoing')}, balance at the end ${figures.of('balance')}.`,
  },
  incomeExpense: {
    title: 'Other income and expenses',
    question: 'What came in and went out beside trade?',
    columns: {
      businessDate: 'Date',
      number: 'Number',
      month: 'Month',
      category: 'Category',
      partner: 'Partner',
      remark: 'Summary',
      income: 'Income',
      expense: 'Expense',
      net: 'Net',
    },
    values: {},
    sentence: (figures) => `Other income ${figures.of('income')}, expenses ${figures.of('expense')}.`,
  },
  shiftCash: {
    title: 'Cash of the shifts',
    question: 'What should have been in every drawer, and what was?',
    columns: {
      businessDate: 'Date',
      openedBy: 'Opened by',
      closedBy: 'Closed by',
      state: 'State',
      float: 'Float',
      income: 'In',
      outgoing: 'Out',
      expected: 'Expected',
      counted: 'Counted',
      difference: 'Over/short',
    },
    values: { open: 'Open', counted: 'Counted', uncounted: 'Not counted' },
    sentence: (figures) =>
      `Cash in ${figures.of('income')}, out ${figures.of('outgoing')}; over and short together ${figures.of('difference')}.`,
  },
}
