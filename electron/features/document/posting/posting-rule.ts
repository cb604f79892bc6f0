import { addMoney, money, type Money } from '#shared/kernel/money.ts'
import { negateQuantity } from '#shared/kernel/quantity.ts'
import {
  PHASE,
  type AccountIntent,
  type LedgerIntent,
  type PartnerIntent,
  type StockIntent,
} from '#shared/domain/ledger-intent.ts'
import type { TenderMethod } from '#shared/domain/money/tender.ts'
import type { MovementKind } from '#shared/domain/movement.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'

/** What a document does to the ledgers: pure, no database, no clock. */
export type PostingRule = (document: PostingDocument) => LedgerIntent[]

/** Lines whose goods move; a service has no stock, and of what was rejected as a whole nothing comes in. */
export function goodsLines(document: PostingDocument): readonly PostingLine[] {
  return document.lines.filter((line) => line.kind !== 'service' && !isRejected(line))
}

function isRejected({ baseQuantity, rejected }: PostingLine): boolean {
  return baseQuantity === 0 && rejected > 0
}

/** @param value what the goods are worth (R4); null: at current cost (R5), or what their origin cost (R16) */
export function stockIn(
  document: PostingDocument,
  line: PostingLine,
  kind: MovementKind,
  value: Money | null,
): StockIntent {
  return {
    ...stockIntent(document, line, kind),
    phase: PHASE.inbound,
    quantity: line.baseQuantity,
    enteredValue: value,
  }
}

export function stockOut(document: PostingDocument, line: PostingLine, kind: MovementKind): StockIntent {
  return {
    ...stockIntent(document, line, kind),
    phase: PHASE.outbound,
    quantity: negateQuantity(line.baseQuantity),
  }
}

export function stockIntent(document: PostingDocument, line: PostingLine, kind: MovementKind) {
  return {
    ledger: 'stock',
    lineNumber: line.lineNumber,
    kind,
    productId: line.productId,
    warehouseId: document.warehouseId,
    batchId: line.batchId,
    enteredValue: null,
    supplierCredit: null,
    referencePrice: line.referencePrice,
    originMovementId: null,
    weight: null,
  } as const
}

/** What the partner of a document owes more, or less; nothing without a partner. */
export function partnerIntents(
  document: PostingDocument,
  side: PartnerIntent['side'],
  amount: Money,
): readonly PartnerIntent[] {
  return document.partnerId === null ? [] : [{ ledger: 'partner', side, partnerId: document.partnerId, amount }]
}

/** What a document's tenders bring into the accounts (1) or take out of them (-1). */
export function accountIntents({ tenders }: PostingDocument, sign: 1 | -1): readonly AccountIntent[] {
  return tenders.flatMap(({ accountId, amount }) =>
    accountId === null ? [] : [{ ledger: 'account', accountId, amount: money(sign * amount) }],
  )
}

/** What the partner owes more (1) or less (-1) by the tenders of a method that moves no money. */
export function partnerTenderIntents(
  document: PostingDocument,
  method: Exclude<TenderMethod, 'account'>,
  sign: 1 | -1,
  settles?: NonNullable<PartnerIntent['settles']>,
): readonly PartnerIntent[] {
  const amount = addMoney(...document.tenders.filter((one) => one.method === method).map((one) => one.amount))
  if (amount === 0) return []
  return partnerIntents(document, 'receivable', money(sign * amount)).map((intent) =>
    settles === undefined ? intent : { ...intent, settles },
  )
}

/** R4: net amount for a 一般纳税人, gross for a 小规模纳税人, plus the allocated freight. */
export function purchaseCost(document: PostingDocument, line: PostingLine): Money {
  return addMoney(document.taxpayer === 'smallScale' ? line.grossAmount : line.netAmount, line.chargeAmount)
}

export function grossTotal(document: PostingDocument): Money {
  return addMoney(...document.lines.map((line) => line.grossAmount))
}
