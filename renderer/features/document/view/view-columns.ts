import type { Document, DocumentLine } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { formatMoney, negateMoney, type Money } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { percentToText } from '#shared/kernel/rate.ts'
import { averagePrice, formatUnitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

type Column = ListColumn<DocumentLine>

const RIGHT = { align: 'right', grow: 0 } as const

/** The lines of a posted document: what was entered and what came of it. Empty columns do not appear. */
export function viewColumns(document: Document, words: AllTexts, showCost: boolean): readonly Column[] {
  const any = (has: (line: DocumentLine) => boolean) => document.lines.some(has)
  const empty = new Set<string>([
    ...(any((line) => line.productSpec !== '') ? [] : ['spec']),
    ...(any((line) => line.discountRate !== 0) ? [] : ['discount']),
    ...(any((line) => line.remark !== '') ? [] : ['remark']),
    ...(documentDefinition(document.type).price === 'none' ? ['price', 'amount'] : []),
    ...(document.freight === 0 ? ['freight'] : []),
    ...(showCost ? [] : ['cost']),
  ])
  const columns = [...productColumns(words), ...figureColumns(document, words)]
  return columns.filter((column) => !empty.has(column.key))
}

function column(key: string, title: string, width: number, look: Omit<Column, 'key' | 'title' | 'width'>): Column {
  return { key, title, width, ...look }
}

function productColumns(words: AllTexts): readonly Column[] {
  const heads = words.document.columns
  return [
    column('lineNumber', words.document.grid.number, 56, {
      ...RIGHT,
      tone: 'third',
      text: (line) => String(line.lineNumber),
    }),
    column('code', words.terms.code, 96, { grow: 0, priority: 5, tone: 'third', text: (line) => line.productCode }),
    column('product', heads.product, 260, { min: 150, grow: 3, text: (line) => line.productName }),
    column('spec', heads.spec, 96, { min: 70, priority: 4, tone: 'second', text: (line) => line.productSpec }),
    column('quantity', heads.quantity, 92, { ...RIGHT, text: (line) => formatQuantity(line.quantity) }),
    column('unit', heads.unit, 56, { grow: 0, tone: 'second', text: (line) => line.unitName }),
  ]
}

function figureColumns(document: Document, words: AllTexts): readonly Column[] {
  const heads = words.document.columns
  const second = { ...RIGHT, tone: 'second' } as const
  return [
    column('price', words.document.types[document.type].price, 104, { ...RIGHT, text: priceText }),
    column('discount', heads.discount, 76, { ...RIGHT, priority: 3, text: discountText }),
    column('amount', heads.amount, 116, { ...RIGHT, emphasised: true, text: (line) => formatMoney(line.grossAmount) }),
    column('freight', heads.freight, 96, { ...second, priority: 3, text: (line) => formatMoney(line.chargeAmount) }),
    column('cost', heads.cost, 110, {
      ...second,
      priority: 2,
      text: (line) => (line.cost === null ? '' : formatMoney(shownCost(document.type, line.cost))),
    }),
    column('remark', heads.remark, 120, { min: 80, priority: 6, tone: 'third', text: (line) => line.remark }),
  ]
}

/** What the goods cost: a change of stock value is negative where goods leave, their cost is not. */
export function shownCost(type: DocumentType, cost: Money): Money {
  return documentDefinition(type).direction === 'out' ? negateMoney(cost) : cost
}

function discountText(line: DocumentLine): string {
  return line.discountRate === 0 ? '' : percentToText(line.discountRate)
}

function priceText(line: DocumentLine): string {
  if (line.price !== null) return formatUnitPrice(line.price)
  return line.quantity === 0 ? '' : formatUnitPrice(averagePrice(line.listAmount, line.quantity))
}
