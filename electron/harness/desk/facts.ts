import type { EnteredDocument } from '../oracle/facts.ts'
import type { OracleRefusal } from '../oracle/refusal.ts'

/*
 * What the desk oracle is told and what it remembers: partners, accounts, orders and the money of documents, in plain
 * data. Names in place of ids; money 分, quantities 1/10,000, prices 1/1,000,000 元, rates 1/10,000.
 */

export type Side = 'receivable' | 'payable'
/** 一般纳税人 or 小规模纳税人: whether the tax of purchases is had back, or is part of what goods cost (R4). */
export type Taxpayer = 'general' | 'smallScale'
/** 采购申请, 采购询价, 报价单 and orders: what is meant to come or to go. */
export type OrderType = 'purchaseRequest' | 'supplierQuote' | 'salesQuote' | 'purchaseOrder' | 'salesOrder'
export type TradeType =
  | 'purchaseReceipt'
  | 'purchaseReturn'
  | 'salesShipment'
  | 'salesReturn'
  | 'retailSale'
  | 'retailReturn'

export interface DeskTender {
  readonly method: 'account' | 'deposit' | 'onAccount'
  /** Only of `account`; else ''. */
  readonly account: string
  readonly amount: bigint
}

export interface DeskLine {
  readonly product: string
  readonly quantity: bigint
  /** null: a return takes its share of what is left, what carries out an order what was agreed. */
  readonly price: bigint | null
  readonly taxRate: bigint
  /** Left out: none. */
  readonly discountRate?: bigint
  /** `S1/1`: the line that comes back, or the first revision's line of the order that is carried out. */
  readonly origin: string | null
}

export interface TradeContent {
  readonly kind: 'trade'
  readonly type: TradeType
  readonly date: string
  /** NOBODY: at the till, without a name. */
  readonly partner: string
  readonly taxIncluded: boolean
  readonly reduction: bigint
  readonly rounding: bigint
  readonly freight: bigint
  /** 费用 owed to a carrier, or to the supplier himself; null: none. */
  readonly charge: { readonly payee: string; readonly amount: bigint } | null
  /** null: not a word about money. */
  readonly tenders: readonly DeskTender[] | null
  /** Left out: the shop itself. */
  readonly warehouse?: string
  readonly lines: readonly DeskLine[]
}

export interface OrderLineContent {
  readonly product: string
  readonly quantity: bigint
  /** null: as quoted; of a request: none. */
  readonly price: bigint | null
  /** The first revision's line of the request or quote this was made from. */
  readonly origin: string | null
}

export interface OrderContent {
  readonly kind: 'order'
  readonly type: OrderType
  readonly date: string
  /** NOBODY: a request is nobody's yet. */
  readonly partner: string
  readonly reduction: bigint
  /** The day that was agreed on; left out: none. */
  readonly expected?: string
  readonly lines: readonly OrderLineContent[]
}

/** 核销: oldest first, or so much of these entries (`S1/receivable`). */
export type Plan = 'oldest' | readonly { readonly entry: string; readonly amount: bigint }[]

interface Paid {
  readonly account: string
  readonly amount: bigint
}

export type MoneyContent = { readonly kind: 'money'; readonly date: string } & (
  | {
      readonly type: 'collection' | 'payment'
      readonly partner: string
      readonly side: Side
      readonly paid: Paid
      readonly discount: bigint
      readonly plan: Plan
    }
  | {
      readonly type: 'depositReceived' | 'depositPaid'
      readonly partner: string
      readonly paid: Paid
      /** 订金: the order it is for. */
      readonly order: string | null
    }
  | { readonly type: 'income' | 'expense'; readonly paid: Paid }
  | {
      readonly type: 'accountTransfer'
      readonly from: string
      readonly to: string
      readonly amount: bigint
      readonly fee: bigint
    }
  | {
      readonly type: 'partnerAdjustment'
      readonly partner: string
      readonly adjustment: 'adjust' | 'badDebt' | 'netting' | 'apply'
      readonly side: Side
      readonly amount: bigint
      readonly plan: Plan
    }
  | { readonly type: 'openingPartner'; readonly partner: string; readonly side: Side; readonly amount: bigint }
  | { readonly type: 'openingAccount'; readonly account: string; readonly amount: bigint }
)

export type DeskContent = TradeContent | OrderContent | MoneyContent

/** Something done at the desk, said exactly: what the program and the oracle are both told. */
export type DeskAction =
  | { readonly do: 'post'; readonly name: string; readonly content: DeskContent }
  | { readonly do: 'amend'; readonly doc: string; readonly name: string; readonly content: DeskContent }
  | { readonly do: 'void'; readonly doc: string; readonly cascade: boolean }
  | { readonly do: 'close order' | 'reopen order'; readonly doc: string }
  /** What moves goods and owes nothing, by the oracle of stock alone. */
  | { readonly do: 'post stock'; readonly name: string; readonly content: EnteredDocument }
  | { readonly do: 'void stock'; readonly doc: string }
  /** 交班: counted, and the next shift is opened; what is missing or too much is a document of this name. */
  | { readonly do: 'next shift'; readonly name: string; readonly off: bigint }
  | { readonly do: 'close'; readonly through: string }
  | { readonly do: 'reopen' }
  | { readonly do: 'today'; readonly date: string }

/** A document that was posted; `reversedBy` is the only thing that ever changes. */
export interface DeskDocument {
  readonly name: string
  readonly content: DeskContent
  /** The business date it has, which is today's where a closed one was amended. */
  readonly date: string
  readonly reverses: string | null
  reversedBy: string | null
  /** 改单: what it replaces. */
  readonly amends: string | null
  /** Money that was taken with a trade document. */
  readonly with: string | null
  /** The documents its lines were made from or give back, as they stood by then. */
  readonly sources: readonly string[]
  /** Of an order: its name, and the first revision's lines that its own ones go on from. */
  readonly order: string | null
  readonly roots: readonly string[]
  /** What its lines came to, and how it was paid. */
  readonly amounts: readonly LineAmounts[]
  readonly tenders: readonly DeskTender[]
}

export interface LineAmounts {
  /** As entered, or as agreed; null where only an amount is known. */
  readonly price: bigint | null
  /** Before discounts, and what is left of it: with tax where prices are 含税. */
  readonly list: bigint
  readonly amount: bigint
  readonly net: bigint
  readonly tax: bigint
  readonly gross: bigint
  readonly freight: bigint
}

export interface PartnerEntry {
  readonly name: string
  readonly document: string
  readonly partner: string
  readonly side: Side
  readonly date: string
  readonly due: string
  readonly amount: bigint
  /** One half of a reversed pair. */
  paired: boolean
}

/** Which document says that something is settled, or takes that back. */
export interface By {
  readonly document: string
  readonly date: string
}

export interface Settlement {
  readonly by: string
  readonly owed: string
  readonly paid: string
  readonly amount: bigint
  /** 改单: taken over from the document that was replaced; others had said it. */
  readonly takenOver: boolean
  /** The day it counts from, and the day it was taken back. */
  readonly on: string
  standing: boolean
  releasedOn: string | null
  /** The reversal that took it back. */
  releasedBy: string | null
}

/** What 改单 replaces, and what its reversal opened again. */
export interface Replaced {
  readonly document: DeskDocument
  readonly released: readonly Settlement[]
  readonly stockFault: OracleRefusal | null
}

/** Why something was refused, in the program's words. */
export class DeskRefusal extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}
