import { IMPORT_COLUMNS } from './columns.ts'
import type { ImportColumn, Language } from './import-kind.ts'

/** 全部资料 of a list goes out with the columns of its import, under its first names. */
export type RecordKind = 'product' | 'partner'

/** Figures of a day (opening stock, what is owed) are none of a product or partner; ranges stand in two columns. */
const LEFT_OUT = ['stockRange', 'openingQuantity', 'openingCost', 'receivable', 'payable']

export function recordColumns(kind: RecordKind): readonly ImportColumn[] {
  return IMPORT_COLUMNS[kind].filter(({ key }) => !LEFT_OUT.includes(key))
}

type Words = Readonly<Record<string, string>>

const WORDS: Readonly<Record<Language, Readonly<Partial<Record<ImportColumn['type'], Words>>>>> = {
  'zh-CN': {
    yesNo: { yes: '是', no: '否' },
    goodsKind: { goods: '商品', service: '服务' },
    partnerSide: { customer: '客户', supplier: '供应商', both: '客户和供应商' },
  },
  'en-US': {
    yesNo: { yes: 'Yes', no: 'No' },
    goodsKind: { goods: 'Goods', service: 'Service' },
    partnerSide: { customer: 'Customer', supplier: 'Supplier', both: 'Both' },
  },
}

/** What an import reads for the codes of a column; undefined: it has none. */
export function recordWords({ type }: ImportColumn, language: Language): Words | undefined {
  return WORDS[language][type]
}
