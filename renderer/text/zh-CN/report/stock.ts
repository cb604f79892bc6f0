import type { SentenceFigures, WordsOfReports } from '../../report-words.ts'

/** Reports of stock. */
export const stockReports = {
  stockSummary: {
    title: '进销存汇总',
    question: '这段时间进了多少、出了多少，还剩多少？',
    columns: {
      code: '编码',
      barcode: '条码',
      name: '名称',
      spec: '规格',
      unit: '单位',
      products: '种数',
      openingQuantity: '数量',
      openingPrice: '单价',
      openingValue: '金额',
      purchaseQuantity: '采购',
      purchaseReturnQuantity: '采购退货',
      salesReturnQuantity: '销售退货',
      gainQuantity: '盘盈/报溢',
      transferInQuantity: '调入',
      otherInQuantity: '其他',
      inQuantity: '合计数量',
      inValue: '合计金额',
      saleQuantity: '销售',
      lossQuantity: '盘亏/报损',
      transferOutQuantity: '调出',
      otherOutQuantity: '其他',
      outQuantity: '合计数量',
      outValue: '成本金额',
      adjustmentValue: '调整',
      closingQuantity: '数量',
      closingPrice: '单价',
      closingValue: '金额',
    },
    values: {},
    sentence: (figures: SentenceFigures) =>
      figures.has('closingValue')
        ? `入库 ${figures.of('inValue')}，出库成本 ${figures.of('outValue')}，期末库存 ${figures.of('closingValue')}（期初 ${figures.of('openingValue')}）。`
        : `入库 ${figures.of('inQuantity')}，出库 ${figures.of('outQuantity')}，期末 ${figures.of('closingQuantity')}。`,
  },
} as const satisfies Partial<WordsOfReports>
