import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { Document, DocumentRow } from '#shared/contract/document.ts'
import type { PartnerStanding } from '#shared/contract/partner.ts'
import type { Warehouse } from '#shared/contract/warehouse.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { documentTotals, type DocumentTotals } from '#shared/domain/line-totals.ts'
import { businessDateOf, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, DraftId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { text } from '#renderer/text/text.ts'
import * as store from '../store.ts'
import { givenBack, useAmendedOriginal } from './amended-original.ts'
import { useAutosave, type Autosave } from './autosave.ts'
import { isBlankLine, totalsOf } from './entry-line.ts'
import { amendmentOf, copyOfDocument } from './document-copy.ts'
import {
  documentContent,
  emptyHeader,
  filledLines,
  isUntouched,
  readDraft,
  writeDraft,
  type AmendedDocument,
  type FormContent,
  type FormHeader,
} from './form-content.ts'
import { useFormLines, type FormLines } from './form-lines.ts'
import { usePartnerStanding } from './partner-standing.ts'
import { usePosting, type Posting } from './posting.ts'

/** What a form is opened with: nothing, a draft, a document to copy, or one to amend. */
export interface FormSource {
  readonly draftId: DraftId | null
  readonly copyOf: DocumentId | null
  readonly amends: DocumentId | null
}

/** What is entered, before it is kept or posted. */
interface FormEntry {
  readonly definition: DocumentDefinition
  readonly header: Ref<FormHeader>
  readonly lines: FormLines
  /** 改单: the document that is replaced; null for a new one. */
  readonly amends: Ref<AmendedDocument | null>
  readonly original: Readonly<Ref<Document | null>>
  readonly warehouses: Ref<readonly Warehouse[]>
  readonly today: Ref<BusinessDate>
  /** F9 was pressed: missing entries are marked. */
  readonly checked: Ref<boolean>
  readonly isEmpty: ComputedRef<boolean>
  setHeader(change: Partial<FormHeader>): void
  /** What the form holds, to keep it or to put it back after an undo. */
  snapshot(): FormContent
  restore(content: FormContent): void
  /** The header of a fresh form. */
  fresh(): FormHeader
}

/** The state of one document form. The component only shows it and passes keys on. */
export interface DocumentForm extends FormEntry {
  readonly autosave: Autosave
  readonly posting: Posting
  readonly totals: ComputedRef<DocumentTotals>
  readonly standing: Readonly<Ref<PartnerStanding | null>>
  /** Take over the draft as it was saved elsewhere. */
  reread(): Promise<void>
  /** A fresh form of the same type. */
  startOver(): void
  open(source: FormSource): Promise<void>
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
  const posting = usePosting({
    content: () => documentContent(definition, snapshot()),
    today: () => today.value,
    saveDraft: autosave.handOver,
    amending: () => amends.value !== null,
    impact: (content) =>
      amends.value === null ? store.postImpact(content) : store.amendImpact(amends.value.id, content),
    post: (content, draftId, requestId) =>
      amends.value === null
        ? store.postDocument(content, draftId, { requestId, books })
        : store.amendDocument({ id: amends.value.id, content, draftId, reason }, { requestId, books }),
    posted,
    refused: autosave.release,
  })
  watch([header, lines.sheet.rowsAsTyped], () => {
    autosave.touch()
    posting.reset()
  })

  function startOver(): void {
    const { warehouseId } = header.value
    const fresh = entry.fresh()
    entry.restore({ header: { ...fresh, warehouseId: warehouseId ?? fresh.warehouseId }, lines: [] })
    autosave.adopt(null)
  }

  async function take(draftId: DraftId): Promise<void> {
    const draft = await store.getDraft(draftId)
    entry.restore(readDraft(draft.content, entry.fresh()))
    autosave.adopt(draft)
  }

  async function reread(): Promise<void> {
    if (autosave.draftId.value !== null) await take(autosave.draftId.value)
  }

  async function open({ draftId, copyOf, amends: amended }: FormSource): Promise<void> {
    const [books, list] = await Promise.all([store.currentBooks(), store.warehouses()])
    today.value = books?.today ?? today.value
    entry.warehouses.value = list
    entry.restore({ header: entry.fresh(), lines: [] })
    autosave.adopt(null)
    if (draftId !== null) await take(draftId)
    else if (copyOf !== null) entry.restore(copyOfDocument(await store.getDocument(copyOf), today.value))
    else if (amended !== null) {
      entry.restore(amendmentOf(await store.getDocument(amended)))
      // Units and names come fresh; only what is entered after that is worth a draft.
      await lines.facts.refresh(false).catch(() => undefined)
      autosave.adopt(null)
    }
  }

  const totals = computed(() => documentTotals(lines.sheet.rowsAsTyped.value.flatMap((line) => totalsOf(line) ?? [])))
  return {
    ...entry,
    autosave,
    posting,
    totals,
    standing: usePartnerStanding(definition, header),
    reread,
    startOver,
    open,
  }
}

function useFormEntry(definition: DocumentDefinition): FormEntry {
  const today = shallowRef(businessDateOf(Date.now(), 0))
  const header = shallowRef(emptyHeader(today.value, null))
  const amends = shallowRef<AmendedDocument | null>(null)
  const warehouses = shallowRef<readonly Warehouse[]>([])
  const checked = shallowRef(false)
  const fresh = () => emptyHeader(today.value, warehouses.value.find((one) => one.enabled)?.id ?? null)
  const context = () => ({
    purpose: store.lookupPurpose(definition),
    partnerId: header.value.partner?.id ?? null,
    warehouseId: header.value.warehouseId,
  })
  const original = useAmendedOriginal(amends)
  const back = () => givenBack(original.value, header.value.warehouseId)
  const lines = useFormLines({ definition, context, back, today, checked })
  const { sheet, facts } = lines

  // Old figures stay when fresh ones cannot be had; the next change asks again.
  const refresh = (prices: boolean) => void facts.refresh(prices).catch(() => undefined)
  onTopics(['stock', 'product'], () => refresh(false))

  return {
    definition,
    header,
    lines,
    amends,
    original,
    warehouses,
    today,
    checked,
    isEmpty: computed(() => sheet.rowsAsTyped.value.every(isBlankLine) && isUntouched(header.value, fresh())),
    setHeader(change) {
      header.value = { ...header.value, ...change }
      // Another partner has other prices, another warehouse another stock. Opening a draft keeps what it holds.
      if (change.partner !== undefined) refresh(true)
      else if (change.warehouseId !== undefined) refresh(false)
    },
    snapshot: () => ({ header: header.value, lines: filledLines(sheet.rowsAsTyped.value), amends: amends.value }),
    restore(content) {
      header.value = content.header
      amends.value = content.amends ?? null
      sheet.load(content.lines)
      checked.value = false
      refresh(false)
    },
    fresh,
  }
}
