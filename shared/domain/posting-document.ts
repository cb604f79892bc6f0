import type { BusinessDate } from '../kernel/business-date.ts'
import type { BatchId, DocumentLineId, MovementId, PartnerId, ProductId, UnitId, WarehouseId } from '../kernel/id.ts'
import type { Money } from '../kernel/money.ts'
import type { Quantity } from '../kernel/quantity.ts'
import type { Rate } from '../kernel/rate.ts'
import type { UnitPrice } from '../kernel/unit-price.ts'
import type { Charge } from './charge.ts'
import type { OrderTerms } from './order/order-terms.ts'
import type { DocumentType } from './document/document-type.ts'
import type { LineReduction } from './document-reduction.ts'
import type { LineTotals } from './line-totals.ts'
import type { Tender } from './money/tender.ts'

/** A line with the snapshot of its product and its computed amounts: everything a posting rule may look at. */
export interface PostingLine extends LineTotals, LineReduction {
  readonly lineNumber: number
  readonly kind: 'goods' | 'gift' | 'service'
  readonly productId: ProductId
  readonly productCode: string
  readonly productName: string
  readonly productSpec: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly ratio: Quantity
  readonly quantity: Quantity
  readonly price: UnitPrice | null
  /** Neither price nor amount was entered. */
  readonly unpriced: boolean
  readonly discountRate: Rate
  readonly taxRate: Rate
  readonly chargeAmount: Money
  /** kg per base unit, 1/10,000; 0: not known. */
  readonly unitWeight: Quantity
  readonly referencePrice: UnitPrice | null
  readonly remark: string
  /** 验收: what came of this line and was not accepted, in its own unit; `quantity` is what was accepted. */
  readonly rejected: Quantity
  readonly rejectReason: string
  /** Whether the goods of this line come in or go out, where the type does not say it (组装, 拆卸). */
  readonly direction: 'in' | 'out' | null
  readonly batchId: BatchId
  /** 序列号 one for each base unit of a serial-tracked product. */
  readonly serials: readonly string[]
  readonly sourceLineId: DocumentLineId | null
  /** R9: the movement of the source line. */
  readonly originMovementId: MovementId | null
  /** R17: share of the cost an output carries. */
  readonly weight: Quantity | null
  /** 抹零: what part of the discount is the line's share of the rounding. */
  readonly roundingAmount: Money
}

/** A complete document on its way to the ledgers. */
export interface PostingDocument {
  readonly type: DocumentType
  readonly businessDate: BusinessDate
  readonly partnerId: PartnerId | null
  readonly warehouseId: WarehouseId
  readonly externalNumber: string
  readonly reason: string
  readonly freight: Money
  /** 费用 beside 运费. */
  readonly charges: readonly Charge[]
  readonly remark: string
  readonly toWarehouseId: WarehouseId | null
  /** Two-step transfer: where goods on the way are to arrive. */
  readonly destinationWarehouseId: WarehouseId | null
  /** R17 */
  readonly fee: Money
  /** How it was paid. */
  readonly tenders: readonly Tender[]
  readonly taxIncluded: boolean
  /** 小规模纳税人 carry goods at the gross amount, 一般纳税人 at the net amount (R4). */
  readonly taxpayer: 'general' | 'smallScale'
  /** Null: no order, or the reversal of one. */
  readonly terms: OrderTerms | null
  readonly lines: readonly PostingLine[]
}
