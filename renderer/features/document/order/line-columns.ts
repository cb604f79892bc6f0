import type { DocumentLine } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { addQuantity, formatQuantity, quantity, QUANTITY_SCALE, type Quantity } from '#shared/kernel/quantity.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import { fulfilledWith } from './fulfilment-words.ts'

type Column = ListColumn<DocumentLine>

const RIGHT = { align: 'right', grow: 0 } as const

/** 实收, 拒收 and why: the quantity of the line is what was accepted. */
export function inspectedColumns({ order }: AllTexts): readonly Column[] {
  const { received, rejected, rejectReason } = order.view
  const all = (line: DocumentLine) => formatQuantity(addQuantity(line.quantity, line.rejected))
  return [
    { key: 'received', title: received, width: 84, ...RIGHT, tone: 'second', text: all },
    { key: 'rejected', title: rejected, width: 76, ...RIGHT, text: (line) => nothing(line.rejected) },
    { key: 'rejectReason', title: rejectReason, width: 110, min: 80, priority: 3, text: (line) => line.rejectReason },
  ]
}

/** 已到 and 未到 of an order's line, in its own unit. */
export function fulfilledColumns(type: DocumentType, { order }: AllTexts): readonly Column[] {
  const kind = fulfilledWith(type)
  return [
    {
      key: 'fulfilled',
      title: order.view.fulfilled[kind],
      width: 84,
      ...RIGHT,
      // What is still open stays: with the quantity it says the same.
      priority: 3,
      tone: 'second',
      text: (line) => (line.fulfilled === null ? '' : nothing(inUnit(line, line.fulfilled))),
    },
    {
      key: 'open',
      title: order.view.open[kind],
      width: 84,
      ...RIGHT,
      emphasised: true,
      text: (line) => nothing(openOf(line)),
    },
  ]
}

function openOf(line: DocumentLine): Quantity {
  if (line.fulfilled === null) return quantity(0)
  return inUnit(line, quantity(Math.max(0, line.baseQuantity - line.fulfilled)))
}

function inUnit({ ratio }: DocumentLine, base: Quantity): Quantity {
  return quantity(mulDiv([base, QUANTITY_SCALE], [ratio]))
}

function nothing(figure: Quantity): string {
  return figure === 0 ? '' : formatQuantity(figure)
}
