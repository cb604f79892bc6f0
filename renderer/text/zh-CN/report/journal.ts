import type { SentenceFigures, WordsOfReports } from '../../report-words.ts'
import { journalAccounts } from '../journal-account.ts'

/** Reports of the derived journal. */
export const journalReports = {
  profitStatement: {
    title: '简易利润表',
    question: '这段时间赚了还是亏了，钱花在哪里？',
    columns: { item: '项目', category: '收支项目', amount: '金额' },
    values: { ...journalAccounts, netSales: '净销售额', grossProfit: '毛利' },
    sentence: (figures: SentenceFigures) => `净利润 ${figures.of('amount')}（不含税，成本和费用为负数）。`,
  },
  trialBalance: {
    title: '试算平衡表',
    question: '每个科目期初、发生和期末是多少，借贷平不平？',
    columns: {
      code: '科目编码',
      account: '科目',
      openingDebit: '借方',
      openingCredit: '贷方',
      debit: '借方',
      credit: '贷方',
      closingDebit: '借方',
      closingCredit: '贷方',
    },
    values: journalAccounts,
    sentence: (figures: SentenceFigures) =>
      `本期借方 ${figures.of('debit')}，贷方 ${figures.of('credit')}；期末借方 ${figures.of('closingDebit')}，贷方 ${figures.of('closingCredit')}。`,
  },
  journal: {
    title: '凭证',
    question: '每张单据借记、贷记了哪些科目？',
    columns: {
      businessDate: '日期',
      number: '单号',
      type: '单据类型',
      code: '科目编码',
      account: '科目',
      detail: '明细',
      debit: '借方',
      credit: '贷方',
    },
    values: journalAccounts,
    sentence: (figures: SentenceFigures) =>
      `共 ${figures.rows} 条分录，借方 ${figures.of('debit')}，贷方 ${figures.of('credit')}。`,
  },
  vouchers: {
    title: '凭证（财务软件）',
    question: '导进财务软件的凭证是怎样的？',
    columns: {
      businessDate: '日期',
      word: '凭证字',
      number: '凭证号',
      entry: '分录号',
      documents: '附件数',
      summary: '摘要',
      code: '科目编码',
      account: '科目名称',
      partner: '往来单位',
      item: '辅助项目',
      customer: '客户',
      supplier: '供应商',
      debit: '借方',
      credit: '贷方',
      source: '来源单据',
    },
    values: { ...journalAccounts, daily: '当日业务汇总' },
    sentence: (figures: SentenceFigures) =>
      `共 ${figures.rows} 条分录，借方 ${figures.of('debit')}，贷方 ${figures.of('credit')}。科目按「科目对照」。`,
  },
  closingPackage: {
    title: '结账包',
    question: '结账那天，库存、资金、往来和利润各是多少？',
    nothing: '还没有结过账',
    columns: { part: '内容', code: '编码', item: '项目', count: '数目', debit: '借方', credit: '贷方' },
    values: {
      ...journalAccounts,
      record: '结账记录',
      stock: '库存',
      money: '资金账户',
      partners: '往来',
      journal: '科目余额',
      profit: '利润',
      closedThrough: '结账到',
      documents: '单据张数',
      lastHash: '末张单据的校验码',
      stockValue: '库存金额（种数）',
      receivables: '客户欠款（户数）',
      payables: '欠供应商（户数）',
      periodProfit: '上次结账以来的利润',
    },
    sentence: (figures: SentenceFigures) => `结账时存档的 ${figures.rows} 项。与今天的账由数据体检核对。`,
  },
} as const satisfies Partial<WordsOfReports>
