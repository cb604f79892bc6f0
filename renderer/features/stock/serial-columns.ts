import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import { documentTypeNames } from '#renderer/text/document-type-name.ts'
import type { CodeWords } from '#renderer/ui/table-export/view-export.ts'
import type { SerialStep } from './store.ts'

export function serialColumns(words: AllTexts): readonly ListColumn<SerialStep>[] {
  const say = words.tracking.trace
  const types = words.document.types
  return [
    { key: 'date', title: say.date, width: 100, grow: 0, text: (row) => row.businessDate },
    { key: 'type', title: say.type, width: 110, grow: 0, text: (row) => types[row.documentType].short },
    { key: 'number', title: say.number, width: 180, grow: 0, tone: 'second', text: (row) => row.number },
    { key: 'direction', title: say.direction, width: 64, grow: 0, text: (row) => say.directions[row.direction] },
    { key: 'warehouse', title: say.warehouse, width: 120, min: 84, text: (row) => row.warehouseName },
    { key: 'partner', title: say.partner, width: 180, min: 110, grow: 2, text: (row) => row.partnerName },
    {
      key: 'status',
      title: say.status,
      width: 80,
      grow: 0,
      priority: 2,
      tone: 'second',
      text: (row) => (row.reversed ? say.reversed : say.valid),
    },
  ]
}

/** What a file says for the codes of a step. */
export function serialCodes(text: AllTexts): CodeWords {
  const { trace } = text.tracking
  return {
    type: documentTypeNames(text),
    direction: trace.directions,
    status: { reversed: trace.reversed, valid: trace.valid },
  }
}

/** Where a serial number is after all it went through; empty while nothing is known of it. */
export function whereIsIt(steps: readonly SerialStep[], words: AllTexts): string {
  const say = words.tracking.trace
  if (steps.length === 0) return ''
  const last = steps.findLast((step) => !step.reversed)
  if (last === undefined) return say.never
  return last.direction === 'in'
    ? say.now(last.warehouseName)
    : say.gone(words.document.types[last.documentType].short, last.businessDate)
}
