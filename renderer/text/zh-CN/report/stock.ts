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
  stockAssets: {
    title: '库存资产',
    question: '货还有多少，占了多少钱，能卖多少？',
    columns: {
      code: '编码',
      name: '名称',
      spec: '规格',
      unit: '单位',
      products: '种数',
      quantity: '库存',
      reserved: '占用',
      available: '可用',
      onOrder: '在途',
      unitCost: '成本价',
      value: '库存金额',
      valueShare: '占比',
      retailPrice: '零售价',
      retailValue: '零售金额',
      expectedProfit: '预计毛利',
    },
    values: {},
    sentence: (figures: SentenceFigures) =>
      figures.has('value')
        ? `库存金额 ${figures.of('value')}，按零售价值 ${figures.of('retailValue')}，预计毛利 ${figures.of('expectedProfit')}。`
        : `按零售价值 ${figures.of('retailValue')}。`,
  },
  slowMoving: {
    title: '滞销/库龄',
    question: '哪些货压着没卖，压了多久？',
    columns: {
      code: '编码',
      name: '名称',
      spec: '规格',
      unit: '单位',
      quantity: '库存',
      value: '库存金额',
      lastIn: '最近入库',
      lastSale: '最近销售',
      idleDays: '未动销天数',
      age30: '0–30 天',
      age60: '31–60',
      age90: '61–90',
      age180: '91–180',
      ageOlder: '180+',
      sold90: '90天销量',
      advice: '建议',
    },
    values: { return: '退货', promote: '促销', clear: '清仓' },
    sentence: (figures: SentenceFigures) =>
      figures.has('value')
        ? `${figures.rows} 种商品滞销，压着 ${figures.of('value')}。`
        : `${figures.rows} 种商品滞销。`,
  },
} as const satisfies Partial<WordsOfReports>
