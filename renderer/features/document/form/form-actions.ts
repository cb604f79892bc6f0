import { computed, nextTick, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { DocumentDefinition, HeaderField } from '#shared/domain/document/definition.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { addMoney, subtractMoney, type Money } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { yuan } from '#renderer/text/format.ts'
import { text } from '#renderer/text/text.ts'
import { rowAt } from '#renderer/ui/line-grid/sheet.ts'
import { isDefinite } from '#renderer/ui/document-shell/definite.ts'
import { tableBody } from '#renderer/ui/line-grid/paste-mapping.ts'
import { chooseTable, ensureTransit, voidDocument } from '../store.ts'
import { useDraftActions, type DraftActions } from './draft-actions.ts'
import { isBlankLine } from './entry-line.ts'
import { owedBesideGoods } from './form-charges.ts'
import { firstBadCell, headerFaults, type HeaderFaults } from './form-check.ts'
import { useToast, type FormToast } from '#renderer/ui/document-shell/form-toast.ts'
import { settledNow, takesTenders } from './form-tenders.ts'
import type { DocumentForm } from './use-document-form.ts'

/** Most lines a document has; a file with more is no document. */
const MOST_LINES = 1000

export interface FormMessage {
  readonly kind: 'error' | 'info'
  readonly text: string
}

/** Places of the form the focus can be sent to. */
export interface FormFocus {
  start(): void
  header(field: HeaderField): void
  /** What is still being typed beside the lines counts now; false: something there cannot be read, and has the focus. */
  readFields(): boolean
  grid(): void
  reductions(): void
  /** The paper of what was posted. */
  print(id: DocumentId): void
}

export interface FormActions extends DraftActions {
  readonly message: Ref<FormMessage | null>
  readonly toast: FormToast
  readonly faults: ComputedRef<HeaderFaults>
  /** 「3 种 161 件」 */
  readonly counts: ComputedRef<string>
  /** F9: say what is missing and go there, else post; a second F9 confirms what was said. */
  submit(): Promise<void>
  posted(row: DocumentRow): void
  undo(): Promise<void>
  /** Ctrl+O: rows of a file on their way into the lines, like what is pasted. */
  openTable(): Promise<void>
  createProduct(typed: string): Promise<void>
  /** 调拨 in one step or two; the warehouse 在途 is made when there is none. */
  setTwoStep(on: boolean): Promise<void>
}

export function useFormActions(formOf: () => DocumentForm, focus: FormFocus): FormActions {
  const message = shallowRef<FormMessage | null>(null)
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
    counts: computed(() => formCounts(formOf().definition, ...figures.value)),
    async submit() {
      const form = formOf()
      // A second F9 on what was just posted: the empty form that came instead misses nothing yet.
      if (toast.current.value !== null && form.isEmpty.value) return
      message.value = null
      if (form.posting.phase.value === 'unknown') return form.posting.submit()
      form.lines.sheet.run({ do: 'leave' })
      const readable = focus.readFields()
      form.checked.value = true
      await nextTick()
      if (!readable) return
      const fault = goToFault(form, faults.value, focus)
      if (fault === null) await form.posting.submit()
      else if (fault !== '') message.value = { kind: 'error', text: fault }
    },
    posted: (row) =>
      announcePosted(formOf(), row, figures.value, { toast, message, start: focus.start, print: focus.print }),
    undo: () => undo(toast, message),
    ...useDraftActions(formOf, message, toast, focus.start),
    openTable: () =>
      attempt(async () => {
        const rows = tableBody((await chooseTable()) ?? [])
        const tooMany = rows.length > MOST_LINES + 1
        message.value = tooMany ? { kind: 'error', text: text.value.paste.tooMany(String(MOST_LINES)) } : null
        if (!tooMany) formOf().lines.pasting.begin(rows)
      }),
    createProduct: (typed) =>
      attempt(() => {
        const { lines } = formOf()
        return lines.cell.create(rowAt(lines.sheet.state.value), typed, words.value.search.unitOfNew)
      }),
    setTwoStep: (on) =>
      attempt(async () => {
        const transit = on ? (await ensureTransit(text.value.stockDocument.transfer.transitName)).id : null
        formOf().setHeader({ transitWarehouseId: transit })
      }),
  }
}

interface Announcement {
  readonly toast: FormToast
  readonly message: Ref<FormMessage | null>
  start(): void
  print(id: DocumentId): void
}

/** Says what was posted, with its undo for ten seconds, over an empty form for the next document. */
function announcePosted(
  form: DocumentForm,
  row: DocumentRow,
  [kinds, quantity]: readonly [string, string],
  { toast, message, start, print }: Announcement,
): void {
  const words = text.value.document
  const entered = form.snapshot()
  const requestId = crypto.randomUUID()
  // As the form's total showed it: goods and the freight that came with them.
  const { price } = documentDefinition(row.type)
  const payable = addMoney(row.grossAmount, owedBesideGoods(entered.header))
  const { posted } = words.types[row.type]
  const said =
    price === 'change'
      ? text.value.stockDocument.adjusted(posted, kinds, yuan(payable))
      : words.form.posted(posted, kinds, quantity, price === 'none' ? '' : yuan(payable)) + owedWords(form, payable)
  toast.show(said, async () => {
    await voidDocument(row.id, words.form.undoReason, requestId)
    // What was taken back may be corrected and saved again, unless something new was begun.
    if (form.isEmpty.value) form.restore(entered)
    message.value = { kind: 'info', text: text.value.document.form.undone(row.number) }
  }, [{ label: text.value.order.paper.print, keys: ['Ctrl', 'P'], run: () => print(row.id) }])
  form.startOver()
  void nextTick(start)
}

/** 「，欠款 ¥40.00」 of a document that was not paid in full; empty elsewhere. */
function owedWords({ definition, header }: DocumentForm, payable: Money): string {
  const open = subtractMoney(payable, settledNow(header.value, payable))
  return takesTenders(definition) && open > 0 ? text.value.money.tender.owes(yuan(open)) : ''
}

/** 「3 种 161 件」; an adjustment of cost moves none. */
function formCounts({ price }: DocumentDefinition, kinds: string, quantity: string): string {
  const words = text.value
  return price === 'change' ? words.stock.kinds(kinds) : words.document.form.counts(kinds, quantity)
}

/** Go to the first thing that keeps the document from being posted. Null: nothing does; a text: what to say. */
function goToFault(form: DocumentForm, faults: HeaderFaults, focus: FormFocus): string | null {
  const { sheet, notes } = form.lines
  const field = Object.keys(faults)[0] as HeaderField | undefined
  const cell = firstBadCell(sheet.state.value.rows, notes.value)
  const isEmpty = sheet.state.value.rows.every(isBlankLine)
  if (field !== undefined) focus.header(field)
  else if (cell !== null) {
    sheet.run({ do: 'goTo', cursor: cell })
    focus.grid()
  } else if (isEmpty) focus.grid()
  else if (form.reductionTooLarge.value) focus.reductions()
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
