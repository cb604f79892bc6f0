import type { DocumentRow } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { isOverdue, type Fulfilment } from '#shared/domain/order/fulfilment.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { StatusKind } from '#renderer/ui/StatusTag.vue'

/** What carries an order out: goods that come, goods that go, or another order. */
export type FulfilledWith = 'purchase' | 'sales' | 'plan'

export function fulfilledWith(type: DocumentType): FulfilledWith {
  const { fulfilledBy } = documentDefinition(type)
  if (fulfilledBy === 'purchaseReceipt') return 'purchase'
  return fulfilledBy === 'salesShipment' ? 'sales' : 'plan'
}

/** 未到货 · 部分发货 · 已关闭 */
export function fulfilmentWord(words: AllTexts, type: DocumentType, fulfilment: Fulfilment): string {
  return words.order.fulfilment[fulfilledWith(type)][fulfilment]
}

export const FULFILMENT_STATUS: Readonly<Record<Fulfilment, StatusKind>> = {
  none: 'waiting',
  part: 'partial',
  full: 'posted',
  closed: 'voided',
}

const DAY = 86_400_000

/** How many days an order is late; 0: not late. */
export function daysLate(row: Pick<DocumentRow, 'fulfilment' | 'expectedOn'>, today: BusinessDate): number {
  if (row.expectedOn === null || !isOverdue(row, today)) return 0
  return Math.round((Date.parse(today) - Date.parse(row.expectedOn)) / DAY)
}
