import type { DocumentRow } from '#shared/contract/document.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { isOrder } from '#shared/domain/document/registry.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { shortMoment } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import type { CodeWords } from '#renderer/ui/table-export/view-export.ts'
import { fulfilledWith } from '../order/fulfilment-words.ts'
import type { DraftRow } from './draft-row.ts'

type Look<Row> = Omit<ListColumn<Row>, 'key' | 'title' | 'width'>

const RIGHT = { align: 'right', grow: 0 } as const

function column<Row>(key: string, title: string, width: number, look: Look<Row>): ListColumn<Row> {
  return { key, title, width, ...look }
}

export function documentColumns(definition: DocumentDefinition, words: AllTexts): readonly ListColumn<DocumentRow>[] {
  const say = words.document
  const type = say.types[definition.type]
  const partner = column<DocumentRow>('partner', type.partner, 200, {
    min: 140,
    grow: 3,
    text: (row) => row.partnerName,
  })
  const all: ListColumn<DocumentRow>[] = [
    column('number', say.number, 168, { min: 158, grow: 0, sort: 'number' }),
    column('businessDate', say.businessDate, 100, { grow: 0, sort: 'businessDate', text: (row) => row.businessDate }),
    partner,
    column('warehouse', type.warehouse, 110, {
      min: 84,
      priority: 4,
      tone: 'second',
      text: (row) => row.warehouseName,
    }),
    column('goal', say.toWarehouse, 110, { min: 84, tone: 'second', text: (row) => row.goalName ?? '' }),
    column('lineCount', say.lineCount, 60, {
      ...RIGHT,
      priority: 3,
      tone: 'second',
      text: (row) => String(row.lineCount),
    }),
    column('quantity', say.list.quantity, 90, { ...RIGHT, priority: 2, text: (row) => formatQuantity(row.quantity) }),
    column('amount', amountTitle(definition, words), 120, { ...RIGHT, min: 108, sort: 'amount', emphasised: true }),
    column('expectedOn', words.order.terms.expectedOn[definition.group === 'sales' ? 'sales' : 'purchase'], 100, {
      grow: 0,
      priority: 3,
      text: (row) => row.expectedOn ?? '',
    }),
    column('fulfilment', words.order.list.fulfilment, 240, { min: 190, grow: 0 }),
    column('status', say.list.status, isOrder(definition.type) ? 130 : 220, {
      grow: 0,
      ...(isOrder(definition.type) ? { priority: 4 } : { min: 170 }),
    }),
    column('remark', say.remark, 140, { min: 80, grow: 2, priority: 6, tone: 'third', text: (row) => row.remark }),
    column('postedBy', say.operator, 104, { grow: 0, priority: 5, tone: 'second', text: (row) => row.postedBy }),
  ]
  return ofDefinition(definition, all)
}

/** A type without partner, prices, quantities or goal has no such columns. */
function ofDefinition<Row>(
  definition: DocumentDefinition,
  columns: readonly ListColumn<Row>[],
): readonly ListColumn<Row>[] {
  const absent = new Set([
    ...(definition.partner === null ? ['partner'] : []),
    ...(definition.price === 'none' ? ['amount'] : []),
    ...(definition.price === 'change' ? ['quantity'] : []),
    ...(definition.direction === 'between' ? [] : ['goal']),
    ...(isOrder(definition.type) ? [] : ['fulfilment']),
    ...(definition.headerFields.includes('expectedOn') ? [] : ['expectedOn']),
  ])
  return columns.filter(({ key }) => !absent.has(key))
}

function amountTitle({ price }: DocumentDefinition, words: AllTexts): string {
  return price === 'change' ? words.stockDocument.view.valueChange : words.document.columns.amount
}

export function draftColumns(definition: DocumentDefinition, words: AllTexts): readonly ListColumn<DraftRow>[] {
  const say = words.document
  const title = say.types[definition.type].partner
  const partner = column<DraftRow>('partner', title, 220, { min: 140, grow: 3, text: (row) => row.partnerName })
  const all: ListColumn<DraftRow>[] = [
    column('number', say.number, 140, { grow: 0 }),
    column('businessDate', say.businessDate, 110, { grow: 0, text: (row) => row.businessDate }),
    partner,
    column('lineCount', say.lineCount, 90, { ...RIGHT, text: (row) => String(row.lineCount) }),
    column('amount', amountTitle(definition, words), 130, {
      ...RIGHT,
      emphasised: true,
      text: (row) => formatMoney(row.amount),
    }),
    column('updatedAt', say.list.updated, 140, {
      align: 'right',
      tone: 'third',
      text: (row) => shortMoment(row.updatedAt),
    }),
  ]
  return ofDefinition(definition, all)
}

/** What an export writes for the codes of a document. */
export function exportWords({ type }: DocumentDefinition, words: AllTexts): CodeWords {
  const { types, voided, reversal } = words.document
  return {
    status: { posted: types[type].posted, voided, reversal },
    ...(isOrder(type) ? { fulfilment: words.order.fulfilment[fulfilledWith(type)] } : {}),
  }
}
