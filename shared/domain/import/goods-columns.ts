import type { ImportColumn } from './import-kind.ts'

// Columns of rows that name goods: opening stock, history, price lists.

const BARCODE: ImportColumn = {
  key: 'barcode',
  type: 'code',
  zh: ['条码', '条码/编码', '商品条码', '条形码'],
  en: ['Barcode', 'Barcode/code', 'EAN', 'UPC', 'GTIN'],
  most: 60,
  example: '6901234567892',
}
const CODE: ImportColumn = {
  key: 'code',
  type: 'code',
  zh: ['商品编码', '编码', '商品编号', '货号', '存货编码', '款号'],
  en: ['Product code', 'Code', 'SKU', 'Item code', 'Item no', 'Product ID'],
  most: 60,
  example: '00001',
}
const NAME: ImportColumn = {
  key: 'name',
  type: 'text',
  zh: ['商品名称', '名称', '品名', '商品', '货品名称', '存货名称'],
  en: ['Product', 'Name', 'Product name', 'Item', 'Item name', 'Description'],
  most: 120,
  example: '农夫山泉饮用天然水',
}
const SPEC: ImportColumn = {
  key: 'spec',
  type: 'text',
  zh: ['规格', '规格型号', '型号'],
  en: ['Spec', 'Specification', 'Model', 'Size'],
  most: 80,
  example: '550ml',
}
const UNIT: ImportColumn = {
  key: 'unit',
  type: 'text',
  zh: ['单位', '计量单位'],
  en: ['Unit', 'UOM'],
  most: 20,
  example: '瓶',
}
const WAREHOUSE: ImportColumn = {
  key: 'warehouse',
  type: 'text',
  zh: ['仓库', '仓库名称', '发货仓库', '入库仓库', '门店'],
  en: ['Warehouse', 'Store', 'Warehouse name'],
  most: 60,
  example: '',
}
const REMARK: ImportColumn = {
  key: 'remark',
  type: 'text',
  zh: ['备注', '摘要', '说明', '行备注'],
  en: ['Remark', 'Note', 'Notes', 'Memo'],
  most: 200,
  example: '',
}
const GOODS = [BARCODE, CODE, NAME, SPEC, UNIT] as const

function quantityColumn(...zh: readonly [string, ...string[]]): ImportColumn {
  return {
    key: 'quantity',
    type: 'quantity',
    zh,
    en: ['Quantity', 'Qty', 'Count'],
    required: true,
    example: '36',
  }
}

/** 期初库存: one row, goods in a warehouse. */
export const OPENING_STOCK_COLUMNS: readonly ImportColumn[] = [
  ...GOODS,
  {
    ...quantityColumn('数量', '期初数量', '库存数量', '库存', '期初库存', '当前库存'),
    en: ['Quantity', 'Qty', 'Count', 'Stock', 'On hand'],
  },
  {
    key: 'price',
    type: 'price',
    zh: ['成本单价', '期初成本', '单价', '成本价', '进价', '成本'],
    en: ['Unit cost', 'Cost', 'Price', 'Opening cost', 'Unit price'],
    example: '1.05',
  },
  {
    key: 'amount',
    type: 'money',
    zh: ['金额', '库存金额', '期初金额', '成本金额'],
    en: ['Amount', 'Value', 'Total', 'Cost value'],
    example: '',
  },
  WAREHOUSE,
  {
    key: 'batch',
    type: 'code',
    zh: ['批次', '批号', '生产批号'],
    en: ['Batch', 'Lot', 'Batch no'],
    most: 60,
    example: '',
  },
  {
    key: 'producedOn',
    type: 'date',
    zh: ['生产日期'],
    en: ['Produced on', 'Production date'],
    example: '',
  },
  {
    key: 'expiresOn',
    type: 'date',
    zh: ['到期日期', '有效期至', '到期日', '失效日期'],
    en: ['Expires on', 'Expiry date', 'Best before'],
    example: '',
  },
  REMARK,
]

/** An amount after its discount: beside 金额 it is what was paid. */
const PAID_AMOUNTS = ['折后金额', '成交金额', '实收金额', '实付金额']

const MONEY_OF_LINE: readonly ImportColumn[] = [
  {
    key: 'price',
    type: 'price',
    zh: ['单价', '售价', '销售单价', '进价', '采购单价', '价格'],
    en: ['Price', 'Unit price', 'Unit cost'],
    example: '2.00',
  },
  {
    key: 'discount',
    type: 'percent',
    zh: ['折扣', '折扣率', '折让率'],
    en: ['Discount', 'Discount rate', 'Discount %'],
    example: '',
  },
  {
    key: 'discountAmount',
    type: 'money',
    zh: ['优惠', '优惠金额', '折扣额', '折扣金额', '折让金额', '优惠额'],
    en: ['Discount amount', 'Amount off'],
    example: '',
  },
  {
    key: 'amount',
    type: 'money',
    zh: ['金额', '销售金额', '采购金额', '小计', ...PAID_AMOUNTS],
    surer: PAID_AMOUNTS,
    en: ['Amount', 'Total', 'Line total', 'Subtotal'],
    example: '',
  },
  {
    key: 'grossAmount',
    type: 'money',
    zh: ['价税合计', '含税金额', '税价合计'],
    en: ['With tax', 'Amount with tax', 'Gross amount'],
    example: '',
  },
]

/** Rows of documents that were written elsewhere: rows of one number are one document. */
function historyColumns(partner: Pick<ImportColumn, 'zh' | 'en' | 'example'>): readonly ImportColumn[] {
  return [
    {
      key: 'number',
      type: 'code',
      zh: [
        '单号',
        '单据编号',
        '单据号',
        '订单号',
        '订单编号',
        '销售单号',
        '采购单号',
        '出库单号',
        '入库单号',
        '凭证号',
      ],
      en: ['Number', 'Order ID', 'Order no', 'Document no', 'Invoice no', 'Order number'],
      most: 60,
      example: 'XS20250103-001',
    },
    {
      key: 'date',
      type: 'date',
      zh: ['日期', '业务日期', '单据日期', '销售日期', '采购日期', '订单日期', '出库日期', '入库日期', '时间'],
      en: ['Date', 'Order date', 'Document date', 'Invoice date'],
      required: true,
      example: '2025-01-03',
    },
    { key: 'partner', type: 'text', most: 120, required: true, ...partner },
    ...GOODS,
    quantityColumn('数量', '销售数量', '采购数量', '出库数量', '入库数量', '件数'),
    ...MONEY_OF_LINE,
    WAREHOUSE,
    REMARK,
  ]
}

/** 销售历史 */
export const SALES_HISTORY_COLUMNS = historyColumns({
  zh: ['客户', '客户名称', '往来单位', '单位名称', '购货单位', '客户编码'],
  en: ['Customer', 'Customer name', 'Customer ID', 'Partner'],
  example: '顺达批发部',
})

/** 采购历史 */
export const PURCHASE_HISTORY_COLUMNS = historyColumns({
  zh: ['供应商', '供应商名称', '往来单位', '单位名称', '供货单位', '供应商编码'],
  en: ['Supplier', 'Supplier name', 'Supplier ID', 'Vendor', 'Partner'],
  example: '农夫山泉经销部',
})

/** 价格表: one row, the price of goods in one list, or so much off the price of a level. */
export const PRICE_LIST_COLUMNS: readonly ImportColumn[] = [
  ...GOODS,
  {
    key: 'price',
    type: 'price',
    zh: ['价格', '单价', '协议价', '售价'],
    en: ['Price', 'Unit price', 'Agreed price'],
    example: '1.60',
  },
  {
    key: 'baseLevel',
    type: 'text',
    zh: ['按等级', '价格等级', '客户等级'],
    en: ['Off level', 'Price level', 'Price tier'],
    most: 40,
    example: '',
  },
  {
    key: 'discount',
    type: 'percent',
    zh: ['折扣 %', '折扣', '折扣率', '折让率'],
    en: ['Discount %', 'Discount', 'Discount rate'],
    example: '',
  },
]
