import type { ImportColumn } from './import-kind.ts'

const updatable = true

/** What most tables do not say of 商品: beyond one larger unit, one barcode and the usual prices. */
export const MORE_PRODUCT_COLUMNS: readonly ImportColumn[] = [
  {
    key: 'purchaseTaxRate',
    type: 'percent',
    zh: ['进项税率', '采购税率'],
    en: ['Purchase tax rate', 'Input tax rate'],
    updatable,
    example: '13%',
  },
  {
    key: 'otherUnits',
    type: 'moreUnits',
    zh: ['其他单位', '更多单位'],
    en: ['Other units', 'More units'],
    updatable,
    example: '托 = 480; 板 = 960',
  },
  {
    key: 'otherBarcodes',
    type: 'moreBarcodes',
    zh: ['其他条码', '更多条码'],
    en: ['Other barcodes', 'More barcodes'],
    updatable,
    example: '26901234567896 = 托',
  },
  {
    key: 'otherPrices',
    type: 'morePrices',
    zh: ['其他价格', '更多价格'],
    en: ['Other prices', 'More prices'],
    updatable,
    example: '批发价 = 箱 = 40.00',
  },
  {
    key: 'otherLocations',
    type: 'morePlaces',
    zh: ['其他仓库货位', '更多货位'],
    en: ['Locations elsewhere', 'Other locations'],
    updatable,
    example: '后仓 = B-02',
  },
  {
    key: 'unitWeight',
    type: 'quantity',
    zh: ['单位重量', '单位重量（kg）'],
    en: ['Unit weight', 'Unit weight (kg)'],
    updatable,
    example: '0.55',
  },
  {
    key: 'kind',
    type: 'goodsKind',
    zh: ['商品或服务'],
    en: ['Goods or service'],
    example: '商品',
  },
  {
    key: 'batchTracked',
    type: 'yesNo',
    zh: ['按批次管理', '批次管理'],
    en: ['Batch tracked', 'Track batches'],
    example: '否',
  },
  {
    key: 'serialTracked',
    type: 'yesNo',
    zh: ['按序列号管理', '序列号管理'],
    en: ['Serial tracked', 'Track serial numbers'],
    example: '否',
  },
  {
    key: 'incomplete',
    type: 'yesNo',
    zh: ['待完善'],
    en: ['To be completed'],
    exportOnly: true,
    example: '否',
  },
  {
    key: 'disabled',
    type: 'yesNo',
    zh: ['已停用'],
    en: ['Disabled'],
    exportOnly: true,
    example: '否',
  },
]
