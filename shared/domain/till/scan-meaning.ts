import type { DocumentId, ProductId, UnitId } from '../../kernel/id.ts'
import type { Money } from '../../kernel/money.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import { paymentProviderOf, type PaymentProvider } from './payment-code.ts'
import { scaleCodeOf, type ScaleRule } from './scale-code.ts'

/** A product in the unit the code is bound to. */
export interface CodedGoods {
  readonly productId: ProductId
  readonly unitId: UnitId
}

/** Where the till looks a code up. Each answers null when it does not know the code. */
export interface CodeLookups {
  readonly barcode: (code: string) => CodedGoods | null
  readonly productCode: (code: string) => CodedGoods | null
  readonly serial: (code: string) => CodedGoods | null
  readonly document: (number: string) => DocumentId | null
}

/** What a scanned code means at the till. */
export type ScanMeaning =
  | {
      readonly kind: 'product'
      readonly goods: CodedGoods
      /** 秤码: what the label says; both null for any other code. */
      readonly amount: Money | null
      readonly weight: Quantity | null
      /** The serial number that was scanned. */
      readonly serial: string | null
    }
  | { readonly kind: 'document'; readonly id: DocumentId }
  | { readonly kind: 'paymentCode'; readonly provider: PaymentProvider }
  | { readonly kind: 'unknown' }

/**
 * In this order (ux.md §5): exact barcode (each bound to a unit) → product code → weight-scale code → serial number →
 * number of a document → payment code of a customer → unknown.
 */
export function scanMeaning(code: string, lookups: CodeLookups, rules: readonly ScaleRule[]): ScanMeaning {
  const exact = lookups.barcode(code) ?? lookups.productCode(code)
  if (exact !== null) return product(exact)
  const label = labelMeaning(code, lookups, rules)
  if (label !== null) return { ...product(label.goods), amount: label.amount, weight: label.weight }
  const numbered = lookups.serial(code)
  if (numbered !== null) return { ...product(numbered), serial: code }
  const document = lookups.document(code.toUpperCase())
  if (document !== null) return { kind: 'document', id: document }
  const provider = paymentProviderOf(code)
  return provider === null ? { kind: 'unknown' } : { kind: 'paymentCode', provider }
}

/** What a label of weighed goods says: of one of the two, or both. */
export interface LabelMeaning {
  readonly goods: CodedGoods
  readonly amount: Money | null
  readonly weight: Quantity | null
}

/** 秤码 by the rules, wherever it is scanned; null: it is none, of no product, or of nothing on the scale. */
export function labelMeaning(code: string, lookups: CodeLookups, rules: readonly ScaleRule[]): LabelMeaning | null {
  const label = scaleCodeOf(code, rules)
  const goods = label === null ? null : weighedGoods(label.plu, lookups)
  if (label === null || goods === null) return null
  const amount = label.amount === 0 ? null : label.amount
  const weight = label.weight === 0 ? null : label.weight
  return amount === null && weight === null ? null : { goods, amount, weight }
}

/** A scale prints its five digits with zeros in front; the shop's code may be shorter. */
function weighedGoods(plu: string, { productCode, barcode }: CodeLookups): CodedGoods | null {
  const short = plu.replace(/^0+/, '')
  return productCode(plu) ?? barcode(plu) ?? (short === '' || short === plu ? null : productCode(short))
}

function product(goods: CodedGoods): Extract<ScanMeaning, { kind: 'product' }> {
  return { kind: 'product', goods, amount: null, weight: null, serial: null }
}
