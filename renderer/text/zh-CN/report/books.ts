import type { SentenceFigures, WordsOfReports } from '../../report-words.ts'

/** Reports on the books themselves. */
export const bookReports = {
  voidLog: {
    title: '作废/改单日志',
    question: '谁在什么时候作废或改了哪些单？',
    columns: {
      doneOn: '操作日期',
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
} as const satisfies Partial<WordsOfReports>
