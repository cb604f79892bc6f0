import type { SentenceFigures, WordsOfReports } from '../../report-words.ts'

/** Reports of purchases. */
export const purchaseReports = {
  purchaseSummary: {
    title: '采购汇总',
    question: '向谁买了多少，退了多少？',
    columns: {
      number: '单号',
      date: '日期',
      code: '编码',
      name: '名称',
      spec: '规格',
      unit: '单位',
      documents: '单数',
      quantity: '采购数量',
      returnQuantity: '退货数量',
      netQuantity: '实际数量',
      amount: '采购额',
      discount: '优惠',
      returnAmount: '退货额',
      netAmount: '实际采购',
      tax: '税额',
      grossAmount: '价税合计',
      amountShare: '占比',
      averagePrice: '均进价',
    },
    values: {},
    sentence: (figures: SentenceFigures) =>
      `实际采购 ${figures.of('netAmount')}（采购 ${figures.of('amount')}，优惠 ${figures.of('discount')}，退货 ${figures.of('returnAmount')}）。`,
  },
} as const satisfies Partial<WordsOfReports>
