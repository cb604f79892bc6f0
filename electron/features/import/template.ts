import type { Table } from '#shared/contract/table-file.ts'
import { IMPORT_COLUMNS } from '#shared/domain/import/columns.ts'
import { columnTitle, type CellType, type ImportKind, type Language } from '#shared/domain/import/import-kind.ts'

const HOW: Readonly<Record<CellType, readonly [zh: string, en: string]>> = {
  text: ['文字', 'Text'],
  code: ['按文本填写，前面的 0 会保留', 'As text: leading zeros are kept'],
  barcodes: ['按文本填写；多个条码用逗号分开', 'As text; several codes are parted by commas'],
  money: ['金额，元，最多两位小数', 'Amount in yuan, at most two decimals'],
  price: ['单价，元，最多六位小数', 'Price in yuan, at most six decimals'],
  quantity: ['数字，最多四位小数', 'A number, at most four decimals'],
  range: ['下限 – 上限', 'Minimum – maximum'],
  percent: ['百分比，如 13%', 'A percentage such as 13%'],
  date: ['日期，如 2025-01-03', 'A date such as 2025-01-03'],
  days: ['天数', 'Days'],
  partnerSide: ['客户、供应商 或 客户和供应商', 'Customer, Supplier or Both'],
  yesNo: ['是 或 否', 'Yes or No'],
  goodsKind: ['商品 或 服务', 'Goods or Service'],
  moreUnits: ['单位 = 换算，多个用分号分开', 'Unit = ratio, several parted by semicolons'],
  moreBarcodes: ['条码 = 单位，多个用分号分开', 'Barcode = unit, several parted by semicolons'],
  morePrices: ['价格等级 = 单位 = 单价，多个用分号分开', 'Price level = unit = price, several parted by semicolons'],
  morePlaces: ['仓库 = 货位，多个用分号分开', 'Warehouse = location, several parted by semicolons'],
}

const WORDS = {
  'zh-CN': {
    sheet: '填写说明',
    column: '列',
    required: '必填',
    how: '怎么填',
    example: '例',
    also: '也认得',
    yes: '是',
    no: '',
  },
  'en-US': {
    sheet: 'How to fill in',
    column: 'Column',
    required: 'Required',
    how: 'How',
    example: 'Example',
    also: 'Also known as',
    yes: 'yes',
    no: '',
  },
} as const

/** 模板: the columns to be filled in, and a sheet that says how. */
export function templateTables(kind: ImportKind, language: Language, title: string): readonly [Table, Table] {
  const at = language === 'zh-CN' ? 0 : 1
  const words = WORDS[language]
  const columns = IMPORT_COLUMNS[kind].filter(({ exportOnly }) => exportOnly !== true)
  const head = (heading: string, width: number) => ({ heading, kind: 'text' as const, width })
  return [
    {
      title,
      columns: columns.map((column) => ({ ...head(columnTitle(column, language), 14), entry: true })),
      rows: [],
    },
    {
      title: words.sheet,
      columns: [
        head(words.column, 18),
        head(words.required, 8),
        head(words.how, 40),
        head(words.example, 22),
        head(words.also, 60),
      ],
      rows: columns.map((column) => [
        columnTitle(column, language),
        column.required === true ? words.yes : words.no,
        HOW[column.type][at],
        column.example,
        (at === 0 ? column.zh : column.en).slice(1).join(at === 0 ? '、' : ', '),
      ]),
    },
  ]
}
