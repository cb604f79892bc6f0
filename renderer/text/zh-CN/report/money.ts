import type { SentenceFigures, WordsOfReports } from '../../report-words.ts'

const SUMMARY_COLUMNS = {
  code: '编码',
  partner: '单位',
  phone: '电话',
  opening: '期初',
  adjusted: '优惠/调整',
  closing: '期末',
  limit: '额度',
  oldestDays: '最早欠款天数',
}
const AGEING_COLUMNS = {
  partner: '单位',
  number: '单号',
  type: '类型',
  businessDate: '日期',
  dueDate: '到期日',
  notDue: '未到期',
  to30: '0–30 天',
  to60: '31–60 天',
  to90: '61–90 天',
  over90: '90 天以上',
  credit: '未用余款',
  balance: '余额',
}

/** Reports of money and of what partners owe. */
export const moneyReports = {
  receivableSummary: {
    title: '应收汇总',
    question: '每个客户欠多少，这段时间收了多少？',
    columns: { ...SUMMARY_COLUMNS, increase: '本期增加', paid: '本期收款' },
    values: {},
    sentence: (figures: SentenceFigures) =>
      `共 ${figures.rows} 个客户，期末欠 ${figures.of('closing')}（期初 ${figures.of('opening')}），本期增加 ${figures.of('increase')}，收款 ${figures.of('paid')}。`,
  },
  receivableAgeing: {
    title: '应收账龄',
    question: '谁的账拖了多久？',
    nothing: '没有未结的应收',
    columns: AGEING_COLUMNS,
    values: {},
    sentence: (figures: SentenceFigures) =>
      `应收 ${figures.of('balance')}，其中到期 90 天以上 ${figures.of('over90')}，未到期 ${figures.of('notDue')}。`,
  },
  payableSummary: {
    title: '应付汇总',
    question: '欠每个供应商多少，这段时间付了多少？',
    columns: { ...SUMMARY_COLUMNS, increase: '本期增加', paid: '本期付款' },
    values: {},
    sentence: (figures: SentenceFigures) =>
      `共 ${figures.rows} 个供应商，期末欠 ${figures.of('closing')}（期初 ${figures.of('opening')}），本期增加 ${figures.of('increase')}，付款 ${figures.of('paid')}。`,
  },
  payableAgeing: {
    title: '应付账龄',
    question: '该付谁的钱，过期多久了？',
    nothing: '没有未结的应付',
    columns: AGEING_COLUMNS,
    values: {},
    sentence: (figures: SentenceFigures) =>
      `应付 ${figures.of('balance')}，其中到期 90 天以上 ${figures.of('over90')}，未到期 ${figures.of('notDue')}。`,
  },
  accountSummary: {
    title: '资金日报',
    question: '每个账户有多少钱，进了多少、出了多少？',
    columns: {
      account: '账户',
      opening: '期初',
      income: '收入',
      outgoing: '支出',
      closing: '余额',
      documents: '单据数',
    },
    values: {},
    sentence: (figures: SentenceFigures) =>
      `收入 ${figures.of('income')}，支出 ${figures.of('outgoing')}，余额 ${figures.of('closing')}（期初 ${figures.of('opening')}）。`,
  },
  accountFlow: {
    title: '资金流水',
    question: '每一笔钱从哪来、到哪去？',
    columns: {
      businessDate: '日期',
      number: '单号',
      type: '类型',
      account: '账户',
      partner: '往来单位',
      remark: '摘要',
      income: '收入',
      outgoing: '支出',
      balance: '余额',
    },
    values: { opening: '期初' },
    sentence: (figures: SentenceFigures) =>
      `收入 ${figures.of('income')}，支出 ${figures.of('outgoing')}，期末余额 ${figures.of('balance')}。`,
  },
  incomeExpense: {
    title: '其他收支明细',
    question: '买卖以外收了什么、花了什么？',
    columns: {
      businessDate: '日期',
      number: '单号',
      month: '月份',
      category: '收支项目',
      partner: '往来单位',
      remark: '摘要',
      income: '收入',
      expense: '支出',
      net: '净额',
    },
    values: {},
    sentence: (figures: SentenceFigures) => `其他收入 ${figures.of('income')}，费用支出 ${figures.of('expense')}。`,
  },
  shiftCash: {
    title: '班次现金',
    question: '每班钱箱应有多少，实点多少，长了还是短了？',
    columns: {
      businessDate: '日期',
      openedBy: '开班',
      closedBy: '交班',
      state: '状态',
      float: '备用金',
      income: '收',
      outgoing: '支',
      expected: '应有',
      counted: '实点',
      difference: '长短款',
    },
    values: { open: '当班', counted: '已清点', uncounted: '未清点' },
    sentence: (figures: SentenceFigures) =>
      `${figures.rows} 班，现金收 ${figures.of('income')}，支 ${figures.of('outgoing')}，长短款合计 ${figures.of('difference')}。`,
  },
} as const satisfies Partial<WordsOfReports>
