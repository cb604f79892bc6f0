import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { ChainLink, Comparison, OpenOrder, Revision } from '#shared/contract/order.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { DocumentId, DocumentLineId, PartnerId } from '#shared/kernel/id.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import { api } from '#renderer/ipc/client.ts'

// What the screens of orders ask of the back end.

export type Tolerances = OutputOf<Endpoints['order']['tolerances']>

export function closeOrder(id: DocumentId, reason: string, requestId: string): Promise<DocumentRow> {
  return api.order.close({ id, reason }, { requestId })
}

export function reopenOrder(id: DocumentId, reason: string, requestId: string): Promise<DocumentRow> {
  return api.order.reopen({ id, reason }, { requestId })
}

export function openOrders(type: DocumentType, partnerId: PartnerId | null): Promise<readonly OpenOrder[]> {
  return api.order.open({ type, partnerId, search: '' })
}

export function compareQuotes(id: DocumentId): Promise<Comparison> {
  return api.order.compare({ id })
}

export function makeOrders(
  requestId: DocumentId,
  quoteLineIds: readonly DocumentLineId[],
  commandId: string,
): Promise<readonly DocumentRow[]> {
  return api.order.makeOrders({ requestId, quoteLineIds: [...quoteLineIds] }, { requestId: commandId })
}

export function revisionsOf(id: DocumentId): Promise<readonly Revision[]> {
  return api.order.revisions({ id })
}

export function chainOf(id: DocumentId): Promise<readonly ChainLink[]> {
  return api.order.chain({ id })
}

export function tolerances(): Promise<Tolerances> {
  return api.order.tolerances({})
}

export function setTolerances(content: InputOf<Endpoints['order']['setTolerances']>): Promise<Tolerances> {
  return api.order.setTolerances(content)
}
