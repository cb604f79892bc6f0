import { computed, nextTick, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { HeaderField } from '#shared/domain/document/definition.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { addMoney, ZERO_MONEY } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { yuan } from '#renderer/text/format.ts'
import { text } from '#renderer/text/text.ts'
import { rowAt } from '#renderer/ui/line-grid/sheet.ts'
import { isDefinite } from '../definite.ts'
import { voidDocument } from '../store.ts'
import { useDraftActions, type DraftActions } from './draft-actions.ts'
import { isBlankLine } from './entry-line.ts'
import { firstBadCell, headerFaults, type HeaderFaults } from './form-check.ts'
import { useToast, type FormToast } from './form-toast.ts'
import type { DocumentForm } from './use-document-form.ts'

export interface FormMessage {
  readonly kind: 'error' | 'info'
  readonly text: string
}

/** Places of the form the focus can be sent to. */
export interface FormFocus {
  start(): void
  header(field: HeaderField): void
  /** What is still being typed above the lines counts now; false: something there cannot be read. */
  settleHeader(): boolean
  grid(): void
  freight(): void
}

export interface FormActions extends DraftActions {
  readonly message: Ref<FormMessage | null>
  readonly toast: FormToast
  readonly faults: ComputedRef<HeaderFaults>
  /** The freight field holds something that is no amount. */
  readonly freightInvalid: Ref<boolean>
  /** 「3 种 161 件」 */
  readonly counts: ComputedRef<string>
  /** F9: say what is missing and go there, else post; a second F9 confirms what was said. */
  submit(): Promise<void>
  posted(row: DocumentRow): void
  undo(): Promise<void>
  createProduct(typed: string): Promise<void>
}

export function useFormActions(formOf: () => DocumentForm, focus: FormFocus): FormActions {
  const message = shallowRef<FormMessage | null>(null)
  const freightInvalid = shallowRef(false)
  const toast = useToast()
  const words = computed(() => text.value.document)
  const faults = computed<HeaderFaults>(() => {
    const { checked, definition, header, today } = formOf()
    return checked.value ? headerFaults(definition, header.value, today.value, text.value) : {}
  })
  const figures = computed(() => {
    const { lines, totals } = formOf()
    const products = new Set(lines.sheet.rowsAsTyped.value.flatMap((line) => line.product?.id ?? []))
    return [String(products.size), formatQuantity(totals.value.quantity)] as const
  })

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (problem) {
      message.value = { kind: 'error', text: errorText(problem) }
    }
  }

  return {
    message,
    toast,
    faults,
    freightInvalid,
    counts: computed(() => words.value.form.counts(...figures.value)),
    async submit() {
      const form = formOf()
      message.value = null
      if (form.posting.phase.value === 'unknown') return form.posting.submit()
      form.lines.sheet.run({ do: 'leave' })
      const readable = focus.settleHeader()
      form.checked.value = true
      await nextTick()
      if (!readable) return focus.header('businessDate')
      const fault = goToFault(form, faults.value, freightInvalid.value, focus)
      if (fault === null) await form.posting.submit()
      else if (fault !== '') message.value = { kind: 'error', text: fault }
    },
    posted(row) {
      const form = formOf()
      const entered = form.snapshot()
      const requestId = crypto.randomUUID()
      // As the form's total showed it: goods and the freight that came with them.
      const priced = documentDefinition(row.type).price !== 'none'
      const payable = addMoney(row.grossAmount, entered.header.freight ?? ZERO_MONEY)
      toast.show(
        words.value.form.posted(words.value.types[row.type].posted, ...figures.value, priced ? yuan(payable) : ''),
        async () => {
          await voidDocument(row.id, words.value.form.undoReason, requestId)
          // What was taken back may be corrected and saved again, unless something new was begun.
          if (form.isEmpty.value) form.restore(entered)
          message.value = { kind: 'info', text: words.value.form.undone(row.number) }
        },
      )
      form.startOver()
      void nextTick(focus.start)
    },
    undo: () => undo(toast, message),
    ...useDraftActions(formOf, message, toast, focus.start),
    createProduct: (typed) =>
      attempt(() => {
        const { lines } = formOf()
        return lines.cell.create(rowAt(lines.sheet.state.value), typed, words.value.search.unitOfNew)
      }),
  }
}

/** Go to the first thing that keeps the document from being posted. Null: nothing does; a text: what to say. */
function goToFault(form: DocumentForm, faults: HeaderFaults, freightInvalid: boolean, focus: FormFocus): string | null {
  const { sheet, notes } = form.lines
  const field = Object.keys(faults)[0] as HeaderField | undefined
  const cell = firstBadCell(sheet.state.value.rows, notes.value)
  const isEmpty = sheet.state.value.rows.every(isBlankLine)
  if (field !== undefined) focus.header(field)
  else if (cell !== null) {
    sheet.run({ do: 'goTo', cursor: cell })
    focus.grid()
  } else if (isEmpty) focus.grid()
  else if (freightInvalid) focus.freight()
  else return null
  return field === undefined && isEmpty ? text.value.document.form.noLines : ''
}

async function undo(toast: FormToast, message: Ref<FormMessage | null>): Promise<void> {
  const content = toast.current.value
  toast.hide()
  if (content === null) return
  try {
    await content.undo()
  } catch (problem) {
    const unknown = !isDefinite(problem)
    message.value = { kind: 'error', text: unknown ? text.value.document.form.undoUnknown : errorText(problem) }
    // The same request once more tells what became of it.
    if (unknown) toast.show(content.message, content.undo)
  }
}
