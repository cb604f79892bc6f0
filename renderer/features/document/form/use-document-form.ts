import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { PartnerStanding } from '#shared/contract/partner.ts'
import type { Warehouse } from '#shared/contract/warehouse.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { documentTotals, type DocumentTotals } from '#shared/domain/line-totals.ts'
import { businessDateOf, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, DraftId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import * as store from '../store.ts'
import { useAutosave, type Autosave } from './autosave.ts'
import { isBlankLine, totalsOf } from './entry-line.ts'
import {
  copyOfDocument,
  documentContent,
  emptyHeader,
  filledLines,
  isUntouched,
  readDraft,
  writeDraft,
  type FormContent,
  type FormHeader,
} from './form-content.ts'
import { useFormLines, type FormLines } from './form-lines.ts'
import { usePartnerStanding } from './partner-standing.ts'
import { usePosting, type Posting } from './posting.ts'

/** What a form is opened with: nothing, a draft, or a document to copy. */
export interface FormSource {
  readonly draftId: DraftId | null
  readonly copyOf: DocumentId | null
}

/** What is entered, before it is kept or posted. */
interface FormEntry {
  readonly definition: DocumentDefinition
  readonly header: Ref<FormHeader>
  readonly lines: FormLines
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
  /** A fresh form of the same type. */
  startOver(): void
  open(source: FormSource): Promise<void>
}

export function useDocumentForm(definition: DocumentDefinition, posted: (row: DocumentRow) => void): DocumentForm {
  const entry = useFormEntry(definition)
  const { header, lines, today, snapshot } = entry
  const autosave = useAutosave({
    content: () => writeDraft(snapshot()),
    isEmpty: () => entry.isEmpty.value,
    save: (id, content) => store.saveDraft(id, definition.type, content),
  })
  const posting = usePosting({
    content: () => documentContent(definition, snapshot()),
    today: () => today.value,
    saveDraft: autosave.flush,
    impact: store.postImpact,
    post: store.postDocument,
    posted,
  })
  watch([header, lines.sheet.rowsAsTyped], () => {
    autosave.touch()
    posting.reset()
  })

  function startOver(): void {
    const { warehouseId } = header.value
    const fresh = entry.fresh()
    entry.restore({ header: { ...fresh, warehouseId: warehouseId ?? fresh.warehouseId }, lines: [] })
    autosave.adopt(null, null)
  }

  async function open({ draftId, copyOf }: FormSource): Promise<void> {
    const [books, list] = await Promise.all([store.currentBooks(), store.warehouses()])
    today.value = books?.today ?? today.value
    entry.warehouses.value = list
    entry.restore({ header: entry.fresh(), lines: [] })
    autosave.adopt(null, null)
    if (draftId !== null) {
      const draft = await store.getDraft(draftId)
      entry.restore(readDraft(draft.content, entry.fresh()))
      autosave.adopt(draft.id, draft.updatedAt)
    } else if (copyOf !== null) entry.restore(copyOfDocument(await store.getDocument(copyOf), today.value))
  }

  const totals = computed(() => documentTotals(lines.sheet.rowsAsTyped.value.flatMap((line) => totalsOf(line) ?? [])))
  return { ...entry, autosave, posting, totals, standing: usePartnerStanding(definition, header), startOver, open }
}

function useFormEntry(definition: DocumentDefinition): FormEntry {
  const today = shallowRef(businessDateOf(Date.now(), 0))
  const header = shallowRef(emptyHeader(today.value, null))
  const warehouses = shallowRef<readonly Warehouse[]>([])
  const checked = shallowRef(false)
  const fresh = () => emptyHeader(today.value, warehouses.value.find((one) => one.enabled)?.id ?? null)
  const context = () => ({
    purpose: store.lookupPurpose(definition),
    partnerId: header.value.partner?.id ?? null,
    warehouseId: header.value.warehouseId,
  })
  const lines = useFormLines({ definition, context, today, checked })
  const { sheet, facts } = lines

  // Old figures stay when fresh ones cannot be had; the next change asks again.
  const refresh = (prices: boolean) => void facts.refresh(prices).catch(() => undefined)
  onTopics(['stock', 'product'], () => refresh(false))

  return {
    definition,
    header,
    lines,
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
    snapshot: () => ({ header: header.value, lines: filledLines(sheet.rowsAsTyped.value) }),
    restore(content) {
      header.value = content.header
      sheet.load(content.lines)
      checked.value = false
      refresh(false)
    },
    fresh,
  }
}
