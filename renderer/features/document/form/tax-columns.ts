import type { LineColumn } from '#shared/domain/document/definition.ts'
import { formatMoney, type Money } from '#shared/kernel/money.ts'
import { parsePercent, percentToText, RATE_SCALE } from '#shared/kernel/rate.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { enter, within, type ColumnBody } from './entered-columns.ts'
import { totalsOf, type EntryLine, type EntryTotals } from './entry-line.ts'

export type TaxColumn = Extract<LineColumn, 'taxRate' | 'taxAmount' | 'grossAmount'>

/** 税率 · 税额 · 价税合计, in books with tax. A line that gives goods back is taxed as they were. */
export function taxColumns(
  words: AllTexts,
  { taxIncluded }: { readonly taxIncluded: () => boolean },
): Record<TaxColumn, ColumnBody> {
  const heads = words.price.tax
  const computed = (title: string, pick: (totals: EntryTotals) => Money): ColumnBody => ({
    title,
    width: 96,
    align: 'right',
    kind: 'computed',
    editable: false,
    priority: 2,
    write: (line) => line,
    read: (line) => {
      const totals =
        line.price === null && line.amount === null && line.source === null ? null : totalsOf(line, taxIncluded())
      return totals === null ? '' : formatMoney(pick(totals))
    },
    tone: () => 'muted',
  })
  return {
    taxRate: {
      title: heads.rate,
      width: 68,
      align: 'right',
      kind: 'rate',
      editable: true,
      priority: 1,
      read: (line) => line.unread['taxRate'] ?? (line.taxRate === null ? '' : `${percentToText(line.taxRate)}%`),
      editText: (line) => line.unread['taxRate'] ?? (line.taxRate === null ? '' : percentToText(line.taxRate)),
      write: writeRate,
    },
    taxAmount: computed(heads.amount, (totals) => totals.taxAmount),
    grossAmount: computed(heads.gross, (totals) => totals.grossAmount),
  }
}

function writeRate(line: EntryLine, text: string): EntryLine {
  if (line.source !== null) return line
  const rate = within(parsePercent(text), RATE_SCALE)
  return enter(line, 'taxRate', text, rate !== null, { taxRate: rate })
}
