import type { Document, DocumentLine } from '#shared/contract/document.ts'
import { documentDefinition, isOrder } from '#shared/domain/document/registry.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { addMoney, formatMoney, negateMoney, type Money } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { percentToText } from '#shared/kernel/rate.ts'
import { averagePriceText, formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { fulfilledColumns, inspectedColumns } from '../order/line-columns.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

type Column = ListColumn<DocumentLine>

const RIGHT = { align: 'right', grow: 0 } as const

/** The lines of a posted document: what was entered and what came of it. Empty columns do not appear. */
export function viewColumns(document: Document, words: AllTexts, showCost: boolean): readonly Column[] {
  const { price } = documentDefinition(document.type)
  const any = (has: (line: DocumentLine) => boolean) => document.lines.some(has)
  const empty = new Set<string>([
    ...(any((line) => line.productSpec !== '') ? [] : ['spec']),
    ...(any((line) => line.discountRate !== 0) ? [] : ['discount']),
    ...(any((line) => line.remark !== '') ? [] : ['remark']),
    ...(any((line) => line.direction !== null) ? [] : ['direction']),
    ...(any((line) => line.batch !== null) ? [] : ['batch']),
    ...(any((line) => line.serials.length > 0) ? [] : ['serials']),
    ...(any((line) => line.weight !== null) ? [] : ['weight']),
    ...(any((line) => line.rejected !== 0) ? [] : ['received', 'rejected', 'rejectReason']),
    ...(any((line) => line.fulfilled !== null) ? [] : ['fulfilled', 'open']),
    ...(any((line) => line.taxRate !== 0) ? [] : ['taxRate', 'taxAmount', 'gross']),
    ...(price === 'none' ? ['price', 'amount'] : []),
    ...(price === 'change' ? ['quantity', 'unit', 'price'] : []),
    ...(document.freight === 0 && document.charges.length === 0 ? ['freight'] : []),
    ...(showCost && hasCost(document) ? [] : ['cost', 'trueUp']),
    ...(any((line) => line.trueUp !== null && line.trueUp !== 0) ? [] : ['trueUp']),
  ])
  const columns = [...productColumns(document, words), ...figureColumns(document, words)]
  return columns.filter((column) => !empty.has(column.key))
}

function column(key: string, title: string, width: number, look: Omit<Column, 'key' | 'title' | 'width'>): Column {
  return { key, title, width, ...look }
}

/** A transfer moves no value, and an adjustment is the value itself. */
export function hasCost({ type }: Pick<Document, 'type'>): boolean {
  const { direction } = documentDefinition(type)
  return direction !== 'between' && direction !== 'none'
}

function productColumns({ type }: Document, words: AllTexts): readonly Column[] {
  const sides = type === 'disassembly' ? words.tracking.sides.disassembly : words.tracking.sides.assembly
  const view = words.stockDocument.view
  const heads = words.document.columns
  return [
    column('lineNumber', words.document.grid.number, 56, {
      ...RIGHT,
      tone: 'third',
      text: (line) => String(line.lineNumber),
    }),
    column('direction', view.direction, 72, {
      grow: 0,
      text: (line) => (line.direction === null ? '' : sides[line.direction]),
    }),
    column('code', words.terms.code, 96, { grow: 0, priority: 5, tone: 'third', text: (line) => line.productCode }),
    column('product', heads.product, 260, { min: 150, grow: 3, text: (line) => line.productName }),
    column('spec', heads.spec, 96, { min: 70, priority: 4, tone: 'second', text: (line) => line.productSpec }),
    column('quantity', heads.quantity, 92, { ...RIGHT, text: (line) => formatQuantity(line.quantity) }),
    ...inspectedColumns(words),
    ...(isOrder(type) ? fulfilledColumns(type, words) : []),
    column('unit', heads.unit, 68, { grow: 0, tone: 'second', text: (line) => line.unitName }),
    column('batch', view.batch, 176, { min: 120, text: batchText }),
    column('serials', view.serials, 160, { min: 96, tone: 'second', text: (line) => line.serials.join(', ') }),
    column('weight', heads.weight, 92, { ...RIGHT, priority: 3, text: weightText }),
  ]
}

function figureColumns(document: Document, words: AllTexts): readonly Column[] {
  const heads = words.document.columns
  const second = { ...RIGHT, tone: 'second' } as const
  return [
    column('price', words.document.types[document.type].price, 104, { ...RIGHT, text: priceText }),
    column('discount', heads.discount, 76, { ...RIGHT, priority: 3, text: discountText }),
    column('amount', amountTitle(document, words), 116, {
      ...RIGHT,
      emphasised: true,
      text: (line) => formatMoney(line.taxRate === 0 ? line.grossAmount : line.amount),
    }),
    column('taxRate', words.price.tax.rate, 72, { ...second, priority: 3, text: taxRateText }),
    column('taxAmount', words.price.tax.amount, 92, { ...second, text: (line) => formatMoney(line.taxAmount) }),
    column('gross', words.price.tax.gross, 116, { ...RIGHT, text: (line) => formatMoney(line.grossAmount) }),
    column('freight', heads.freight, 96, { ...second, priority: 3, text: (line) => formatMoney(line.chargeAmount) }),
    column('cost', heads.cost, 110, {
      ...second,
      priority: 2,
      text: (line) => costText(document, line),
    }),
    column('trueUp', words.stockDocument.view.trueUp, 96, { ...second, priority: 3, text: trueUpText }),
    column('remark', heads.remark, 120, { min: 80, priority: 6, tone: 'third', text: (line) => line.remark }),
  ]
}

/** What the goods cost: a change of stock value is negative where goods leave, their cost is not. */
export function shownCost(type: DocumentType, cost: Money, line: DocumentLine['direction'] = null): Money {
  return documentDefinition(type).direction === 'out' || line === 'out' ? negateMoney(cost) : cost
}

/** The cost of the whole document; of an assembly what came in, which is what went out and the fee. */
export function totalCost({ type, lines }: Document): Money {
  const counted =
    documentDefinition(type).direction === 'both' ? lines.filter((line) => line.direction === 'in') : lines
  return shownCost(type, addMoney(...counted.flatMap((line) => line.cost ?? [])))
}

function amountTitle({ type }: Document, words: AllTexts): string {
  return documentDefinition(type).price === 'change'
    ? words.stockDocument.view.valueChange
    : words.document.columns.amount
}

export function costText({ type }: Pick<Document, 'type'>, line: DocumentLine): string {
  return line.cost === null ? '' : formatMoney(shownCost(type, line.cost, line.direction))
}

function trueUpText({ trueUp }: DocumentLine): string {
  if (trueUp === null || trueUp === 0) return ''
  return trueUp > 0 ? `+${formatMoney(trueUp)}` : formatMoney(trueUp)
}

function batchText({ batch }: DocumentLine): string {
  return batch === null ? '' : [batch.code, batch.expiresOn ?? ''].filter((part) => part !== '').join(' · ')
}

function weightText({ weight }: DocumentLine): string {
  return weight === null ? '' : formatQuantity(weight)
}

function discountText(line: DocumentLine): string {
  return line.discountRate === 0 ? '' : percentToText(line.discountRate)
}

function taxRateText({ taxRate }: DocumentLine): string {
  return taxRate === 0 ? '' : `${percentToText(taxRate)}%`
}

function priceText(line: DocumentLine): string {
  if (line.price !== null) return formatUnitPrice(line.price)
  return averagePriceText(line.listAmount, line.quantity)
}
