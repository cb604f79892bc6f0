import { formatQuantity, parseQuantity, quantity, QUANTITY_LIMIT, quantityToText } from '#shared/kernel/quantity.ts'
import { enter, within, type ColumnBody } from './entered-columns.ts'
import type { EntryLine } from './entry-line.ts'

/** 拒收: what came and is not accepted. What was received stays, so what is accepted becomes less. */
export const rejectedColumn: Omit<ColumnBody, 'title'> = {
  width: 68,
  align: 'right',
  kind: 'quantity',
  editable: true,
  priority: 2,
  read: (line) =>
    line.unread['rejected'] ??
    ((line.rejected ?? 0) === 0 || line.rejected === null ? '' : formatQuantity(line.rejected)),
  editText: (line) => line.unread['rejected'] ?? (line.rejected === null ? '' : quantityToText(line.rejected)),
  write: (line, text) => {
    const rejected = within(parseQuantity(text), QUANTITY_LIMIT)
    return enter(line, 'rejected', text, rejected !== null, withRejected(line, rejected))
  },
}

function withRejected(line: EntryLine, rejected: EntryLine['rejected']): Partial<EntryLine> {
  const more = (rejected ?? 0) - (line.rejected ?? 0)
  const accepted = line.quantity === null ? null : quantity(Math.max(0, line.quantity - more))
  return { rejected, quantity: accepted, ...((rejected ?? 0) === 0 ? { rejectReason: '' } : {}) }
}

export const rejectReasonColumn: Omit<ColumnBody, 'title'> = {
  width: 104,
  align: 'left',
  kind: 'text',
  editable: true,
  priority: 4,
  read: (line) => line.rejectReason,
  write: (line, text) => ((line.rejected ?? 0) > 0 ? { ...line, rejectReason: text } : line),
}
