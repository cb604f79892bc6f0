import type { AccountId, BatchId, MovementId, PartnerId, ProductId, WarehouseId } from '../kernel/id.ts'
import type { Money } from '../kernel/money.ts'
import type { Quantity } from '../kernel/quantity.ts'
import type { UnitPrice } from '../kernel/unit-price.ts'
import type { MovementKind } from './movement.ts'

/** R11: inside one document inbound movements are valued before outbound ones, outputs of an assembly last. */
export const PHASE = { inbound: 1, outbound: 2, output: 3 } as const

export interface StockIntent {
  readonly ledger: 'stock'
  readonly lineNumber: number
  readonly kind: MovementKind
  readonly phase: (typeof PHASE)[keyof typeof PHASE]
  readonly productId: ProductId
  readonly warehouseId: WarehouseId
  /** Base units; positive in, negative out. */
  readonly quantity: Quantity
  readonly enteredValue: Money | null
  readonly supplierCredit: Money | null
  readonly referencePrice: UnitPrice | null
  readonly batchId: BatchId
  readonly originMovementId: MovementId | null
  readonly weight: Quantity | null
}

export interface PartnerIntent {
  readonly ledger: 'partner'
  readonly side: 'payable' | 'receivable'
  readonly partnerId: PartnerId
  /** Positive: owed more. */
  readonly amount: Money
  /**
   * What it is settled with at once: what is owed with open deposits of the partner (预收), oldest first; what is given
   * back with what the partner still owes. Left out: nothing.
   */
  readonly settles?: 'deposits' | 'owed'
}

export interface AccountIntent {
  readonly ledger: 'account'
  readonly accountId: AccountId
  /** Positive: money comes in. */
  readonly amount: Money
}

/** What a posted document does to the ledgers, as its pure posting rule says it. */
export type LedgerIntent = StockIntent | PartnerIntent | AccountIntent
