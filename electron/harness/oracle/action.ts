import type { EnteredDocument } from './facts.ts'
import type { StockOracle } from './oracle.ts'
import type { OracleRefusal } from './refusal.ts'

/** Something a shop does, said exactly: what the program and the oracle are both told. */
export type Action =
  | { readonly do: 'post'; readonly name: string; readonly content: EnteredDocument }
  | { readonly do: 'amend'; readonly doc: string; readonly name: string; readonly content: EnteredDocument }
  | { readonly do: 'reverse'; readonly doc: string }
  | { readonly do: 'close'; readonly through: string }
  | { readonly do: 'reopen'; readonly through: string | null }
  | { readonly do: 'today'; readonly date: string }
  | { readonly do: 'negative'; readonly setting: 'forbid' | 'allow' }
  | { readonly do: 'reference price'; readonly product: string; readonly price: bigint }
  | { readonly do: 'restart' }

export function act(oracle: StockOracle, action: Action): OracleRefusal | null {
  switch (action.do) {
    case 'post':
      return oracle.post(action.name, action.content)
    case 'amend':
      return oracle.amend(action.doc, action.name, action.content)
    case 'reverse':
      return oracle.reverse(action.doc)
    case 'close':
      return oracle.close(action.through)
    case 'reopen':
      return oracle.reopen(action.through)
    case 'today':
      oracle.setToday(action.date)
      return null
    case 'negative':
      oracle.setNegative(action.setting)
      return null
    case 'reference price':
      oracle.setProduct(action.product, { ...oracle.productFacts(action.product), referencePrice: action.price })
      return null
    case 'restart':
      return null
  }
}
