import type { SentenceFigures, WordsOfReports } from '../../report-words.ts'

/** Reports on the books themselves. */
export const bookReports = {
  taxInvoice: {
    title: '含税发票辅助表',
    question: '每个税率开多少、收多少发票，税额各是多少？',
    columns: {
      date: '日期',
      number: '单号',
      type: '单据类型',
      name: '名称',
      rate: '税率',
      outputNet: '金额',
      outputTax: '税额',
      outputGross: '价税合计',
      inputNet: '金额',
      inputTax: '税额',
      inputGross: '价税合计',
      difference: '销项减进项',
    },
    values: {},
    sentence: (figures: SentenceFigures) =>
      `销项金额 ${figures.of('outputNet')}，税额 ${figures.of('outputTax')}${figures.has('inputTax') ? `；进项金额 ${figures.of('inputNet')}，税额 ${figures.of('inputTax')}` : ''}。`,
  },
  voidLog: {
    title: '作废/改单日志',
    question: '谁在什么时候作废或改了哪些单？',
    columns: {
      doneOn: '操作日期',
      doneTime: '时间',
      action: '操作',
      number: '单号',
      type: '单据类型',
      businessDate: '业务日期',
      partner: '往来单位',
      amount: '金额',
      successor: '改成',
      doneBy: '操作人',
      reason: '原因',
    },
    values: { void: '作废', amend: '改单' },
    sentence: (figures: SentenceFigures) => `共作废或改单 ${figures.rows} 张，金额 ${figures.of('amount')}。`,
  },
  priceChanges: {
    title: '价格变动表',
    question: '哪些价改过，谁改的，涨跌多少？',
    columns: {
      date: '改价日期',
      code: '编码',
      name: '名称',
      spec: '规格',
      unit: '单位',
      price: '价格',
      before: '原价',
      after: '新价',
      difference: '差额',
      change: '涨跌',
      doneBy: '操作人',
    },
    values: { purchase: '进价', retail: '零售价', wholesale: '批发价', member: '会员价', minimum: '最低售价' },
    sentence: (figures: SentenceFigures) => `改价 ${figures.rows} 处。原价空着是新定的价，新价空着是取消了。`,
  },
} as const satisfies Partial<WordsOfReports>
