import { computed, watch, type ComputedRef, type Ref } from 'vue'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { PartnerStanding } from '#shared/contract/partner.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { isGuardedSale } from '#shared/domain/guard/guarded-sale.ts'
import type { DocumentTotals } from '#shared/domain/line-totals.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { followDay } from '#renderer/ipc/new-day.ts'
import { text } from '#renderer/text/text.ts'
import * as store from '../store.ts'
import { overridesOf, useApproving, type Approving } from '#renderer/ui/document-shell/approval.ts'
import { useAutosave, type Autosave } from '#renderer/ui/document-shell/autosave.ts'
import { isDoubtful } from './doubtful-lines.ts'
import { writeDraft } from './form-content.ts'
import { useFormEntry, type FormEntry } from './form-entry.ts'
import { openForm, takeDraft, type FormSource } from './form-opening.ts'
import { enteredTotals, formTotals, reductionTooLarge } from './form-totals.ts'
import { usePartnerStanding } from './partner-standing.ts'
import { documentContent } from './posted-content.ts'
import { blockingCodes, usePosting, type Posting } from './posting.ts'

/** The state of one document form. The component only shows it and passes keys on. */
export interface DocumentForm extends FormEntry {
  readonly autosave: Autosave
  readonly posting: Posting
  readonly approval: Approving
  readonly reductionTooLarge: ComputedRef<boolean>
  readonly totals: ComputedRef<DocumentTotals>
  readonly standing: Readonly<Ref<PartnerStanding | null>>
  /** Take over the draft as it was saved elsewhere. */
  reread(): Promise<void>
  /** A fresh form of the same type. */
  startOver(): void
  /** @returns what the user should know first; null: nothing */
  open(source: FormSource): Promise<string | null>
}

export function useDocumentForm(definition: DocumentDefinition, posted: (row: DocumentRow) => void): DocumentForm {
  const entry = useFormEntry(definition)
  const { header, lines, amends, today, snapshot } = entry
  const books = store.booksOfScreen()
  // Not asked for again: a repeated request must say the very same.
  const reason = text.value.document.form.amendReason
  const autosave = useAutosave({
    content: () => writeDraft(snapshot()),
    isEmpty: () => entry.isEmpty.value,
    save: (draft, content, requestId) => store.saveDraft(draft, definition.type, content, { requestId, books }),
  })
  const approval = useApproving(() => entry.rules.value.role)
  const posting = usePosting({
    content: () => documentContent(definition, snapshot(), entry.rules.value.tax),
    today: () => today.value,
    saveDraft: autosave.handOver,
    asksFirst: () =>
      isGuardedSale(definition.type) ||
      amends.value !== null ||
      lines.goesShort.value ||
      isDoubtful(definition, lines.sheet.rowsAsTyped.value),
    check: (content) => store.checkDocument(content, amends.value?.id ?? null),
    approval: (findings) => approval.take(blockingCodes(findings)),
    post: (content, draftId, requestId, given) => {
      const options = { requestId, books, authorization: given.authorization }
      const passed = overridesOf(given)
      return amends.value === null
        ? store.postDocument(content, draftId, options, passed)
        : store.amendDocument({ id: amends.value.id, content, draftId, reason, ...passed }, options)
    },
    posted,
    refused: autosave.release,
  })
  watch(posting.findings, approval.begin)
  watch([header, lines.sheet.rowsAsTyped], () => {
    autosave.touch()
    posting.reset()
  })

  /** Over midnight what nobody has begun is of the new day; what is being entered keeps its day. */
  function turnDay(next: BusinessDate): void {
    const untouched = entry.isEmpty.value && amends.value === null
    today.value = next
    if (untouched) entry.setHeader({ businessDate: entry.fresh().businessDate })
  }
  followDay(today, store.currentBooks, turnDay)

  function startOver(): void {
    const { warehouseId } = header.value
    const fresh = entry.fresh()
    // Goods on the way are received, not moved by hand.
    const stays = entry.warehouses.value.some((one) => one.id === warehouseId && one.kind !== 'transit')
    entry.restore({ header: { ...fresh, warehouseId: stays ? warehouseId : fresh.warehouseId }, lines: [] })
    autosave.adopt(null)
  }

  async function reread(): Promise<void> {
    if (autosave.draftId.value !== null) await takeDraft(entry, autosave, autosave.draftId.value)
  }

  const totals = computed(() => formTotals(lines.sheet.rowsAsTyped.value, header.value))
  const tooLarge = computed(() =>
    reductionTooLarge(enteredTotals(lines.sheet.rowsAsTyped.value, header.value), header.value),
  )
  return {
    ...entry,
    reductionTooLarge: tooLarge,
    autosave,
    posting,
    approval,
    totals,
    standing: usePartnerStanding(definition, header),
    reread,
    startOver,
    open: (source) => openForm(entry, autosave, source),
  }
}
