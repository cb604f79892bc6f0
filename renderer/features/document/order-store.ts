import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { DocumentRow, FoundDocument } from '#shared/contract/document.ts'
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

const RECENT = 50

/** What was traded last, with one partner or all. */
export async function recentDocuments(
  type: DocumentType,
  partnerId: PartnerId | null,
): Promise<readonly DocumentRow[]> {
  const all = { search: '', from: null, to: null, warehouseId: null, status: 'posted' } as const
  const newest = { sort: 'businessDate', descending: true, cursor: null, limit: RECENT } as const
  return (await api.document.page({ ...all, ...newest, type, partnerId })).rows
}

/** The document of exactly this number; a scanner may send small letters. */
export async function documentCalled(number: string): Promise<FoundDocument | null> {
  if (number.length > 40) return null
  const found = await api.document.find({ number })
  return found?.number.toUpperCase() === number.toUpperCase() ? found : null
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
