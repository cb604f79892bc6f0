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
  purchaseDetail: {
    title: '采购明细',
    question: '每一笔买了什么、多少钱？',
    columns: {
      date: '日期',
      number: '单号',
      type: '类型',
      partner: '供应商',
      code: '编码',
      name: '名称',
      spec: '规格',
      unit: '单位',
      quantity: '数量',
      price: '单价',
      discount: '优惠',
      netAmount: '金额',
      tax: '税额',
      grossAmount: '价税合计',
      remark: '备注',
    },
    values: {},
    sentence: (figures: SentenceFigures) =>
      figures.has('netAmount') ? `${figures.rows} 行，金额 ${figures.of('netAmount')}。` : `${figures.rows} 行。`,
  },
} as const satisfies Partial<WordsOfReports>
