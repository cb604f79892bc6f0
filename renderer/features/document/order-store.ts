import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { DocumentDebt } from '#shared/contract/document-debt.ts'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { ChainLink, Comparison, OpenOrder, Revision } from '#shared/contract/order.ts'
import type { Partner } from '#shared/contract/partner.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { USUAL_TEMPLATE, type FormTemplate } from '#shared/domain/print/form-template.ts'
import type { DocumentId, DocumentLineId, PartnerId } from '#shared/kernel/id.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import { api } from '#renderer/ipc/client.ts'

// What the screens of orders ask of the back end, and the paper of a document.

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

export function findPartner(id: PartnerId): Promise<Partner> {
  return api.partner.get({ id })
}

/** What the partner owed before and after a document; null when it books none. */
export function documentDebt(id: DocumentId): Promise<DocumentDebt | null> {
  return api.document.debt({ id })
}

/** How a document type is printed on forms. */
export async function templateOf(type: DocumentType): Promise<FormTemplate> {
  return (await api.printTemplate.get({ type })) ?? USUAL_TEMPLATE
}
