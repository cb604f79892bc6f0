import type { Draft } from '#shared/contract/document.ts'
import { documentTotals } from '#shared/domain/line-totals.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DraftId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { totalsOf } from '../form/entry-line.ts'
import { emptyHeader, filledLines, readDraft } from '../form/form-content.ts'

/** A draft as the list shows it. */
export interface DraftRow {
  readonly id: DraftId
  readonly businessDate: BusinessDate
  readonly partnerName: string
  readonly lineCount: number
  readonly amount: Money
  readonly updatedAt: number
}

export function draftRow(draft: Draft, today: BusinessDate): DraftRow {
  const { header, lines } = readDraft(draft.content, emptyHeader(today, null))
  const totals = documentTotals(lines.flatMap((line) => totalsOf(line) ?? []))
  return {
    id: draft.id,
    businessDate: header.businessDate,
    partnerName: header.partner?.name ?? '',
    lineCount: filledLines(lines).length,
    amount: totals.grossAmount,
    updatedAt: draft.updatedAt,
  }
}
