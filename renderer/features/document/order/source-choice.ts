import type { DocumentRow } from '#shared/contract/document.ts'
import type { OpenOrder } from '#shared/contract/order.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { documentDefinition, isOrder } from '#shared/domain/document/registry.ts'
import type { DocumentId, PartnerId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { text } from '#renderer/text/text.ts'
import { openOrders, recentDocuments } from '../order-store.ts'
import { fulfilmentWord } from './fulfilment-words.ts'

/** A document a form may be filled from, as F8 引单 lists it. */
export interface SourceChoice {
  readonly id: DocumentId
  readonly number: string
  readonly partner: string
  readonly day: string
  readonly state: string
  readonly amount: Money
}

/** Orders that are open; for a return what was last traded with the partner. */
export async function sourceChoices(type: DocumentType, partnerId: PartnerId | null): Promise<readonly SourceChoice[]> {
  const { source } = documentDefinition(type)
  if (source.some(isOrder)) return (await openOrders(type, partnerId)).map(ofOrder)
  const found = await Promise.all(source.map((one) => recentDocuments(one, partnerId)))
  return found.flat().map(ofDocument)
}

function ofOrder({ id, type, number, partnerName, ...order }: OpenOrder): SourceChoice {
  const words = text.value.order.open
  return {
    id,
    number,
    partner: partnerName || text.value.document.types[type].short,
    day: order.expectedOn === null ? order.businessDate : words.expected(order.expectedOn),
    state: `${fulfilmentWord(text.value, type, order.fulfilment)} · ${words.lines(order.openLines)}`,
    amount: order.grossAmount,
  }
}

function ofDocument({ id, number, partnerName, businessDate, ...document }: DocumentRow): SourceChoice {
  const state = text.value.document.form.counts(String(document.lineCount), formatQuantity(document.quantity))
  return { id, number, partner: partnerName, day: businessDate, state, amount: document.grossAmount }
}
