import type { CostStep } from '#shared/contract/stock.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import type { CodeWords } from '#renderer/ui/table-export/view-export.ts'
import { documentTypeNames } from '#renderer/text/document-type-name.ts'
import { priceAfter, reasonText, signedMoney, signedQuantity } from './cost-text.ts'

/** Columns of 成本怎么来的: what moved, why it has that value, and what is left after it. */
export function costColumns(text: AllTexts, unit: string, shortDate: (date: string) => string): ListColumn<CostStep>[] {
  const { cost: words, document } = text
  const right = { align: 'right' as const, grow: 0 }
  return [
    {
      key: 'date',
      title: words.date,
      width: 96,
      min: 96,
      tone: 'third',
      grow: 0,
      text: (step) => shortDate(step.businessDate),
    },
    { key: 'number', title: words.number, width: 176, min: 168, grow: 0, text: (step) => step.number },
    {
      key: 'type',
      title: words.type,
      width: 90,
      tone: 'second',
      priority: 3,
      grow: 0,
      text: (step) => document.types[step.documentType].short,
    },
    {
      ...right,
      key: 'quantity',
      group: words.change,
      title: words.quantity,
      width: 76,
      text: (step) => (step.quantity === 0 ? '' : signedQuantity(step.quantity)),
    },
    {
      ...right,
      key: 'value',
      group: words.change,
      title: words.amount,
      width: 96,
      text: (step) => signedMoney(step.value),
    },
    { key: 'why', title: words.why, width: 190, min: 120, grow: 3, text: (step) => reasonText(step, unit, text) },
    {
      ...right,
      key: 'quantityAfter',
      group: words.after,
      title: words.quantity,
      width: 76,
      text: (step) => formatQuantity(step.quantityAfter),
    },
    {
      ...right,
      key: 'valueAfter',
      group: words.after,
      title: words.amount,
      width: 96,
      priority: 1,
      text: (step) => formatMoney(step.valueAfter),
    },
    {
      ...right,
      key: 'unitCost',
      group: words.after,
      title: words.unitCost,
      width: 84,
      emphasised: true,
      text: priceAfter,
    },
  ]
}

/** What a file says for the codes of a step: in short, the sentence needs its figures. */
export function costCodes(text: AllTexts): CodeWords {
  return { type: documentTypeNames(text), why: text.cost.reasonShort }
}
