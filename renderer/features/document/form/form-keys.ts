import { computed, type ComputedRef, type Ref } from 'vue'
import { isTraded, type LineColumn } from '#shared/domain/document/definition.ts'
import { isOrder } from '#shared/domain/document/registry.ts'
import type { CurrentTab, KeyHint } from '#renderer/shell/current-tab.ts'
import { text } from '#renderer/text/text.ts'
import { rowAt } from '#renderer/ui/line-grid/sheet.ts'
import type { FormPlace } from '#renderer/ui/document-shell/form-place.ts'
import { withNextUnit } from './entry-line.ts'
import { isReturn } from './give-back.ts'
import { takesTenders } from './form-tenders.ts'
import type { DocumentForm } from './use-document-form.ts'

/** F6: the line's next unit; stock and price follow. */
export function switchUnit(form: DocumentForm): void {
  form.lines.sheet.run({ do: 'commit' })
  form.lines.sheet.run({ do: 'change', key: rowAt(form.lines.sheet.state.value).key, change: withNextUnit })
}

/** F7: the line of an assembly goes to the other side. */
export function turnDirection(form: DocumentForm): void {
  form.lines.sheet.run({ do: 'commit' })
  form.lines.turn(rowAt(form.lines.sheet.state.value).key)
}

/** 「保存并入库」; what was sent is received. */
export function postLabel({ definition, lines }: Pick<DocumentForm, 'definition' | 'lines'>): string {
  const receives = definition.type === 'transfer' && lines.sheet.rows.value.some((line) => line.source !== null)
  return receives ? text.value.stockDocument.giveBack.confirmReceipt : text.value.document.types[definition.type].post
}

/** What the keys do now, for the status bar: those of the part that has the cursor first, then the others. */
export function formHints(form: DocumentForm, place: Readonly<Ref<FormPlace>>): ComputedRef<readonly KeyHint[]> {
  return computed(() => {
    const ofLines = lineHints(form)
    return place.value === 'lines' ? ofLines : firstOf(besideHints(form, place.value), ofLines)
  })
}

function firstOf(first: readonly KeyHint[], all: readonly KeyHint[]): readonly KeyHint[] {
  const said = new Set(first.map(({ keys }) => keys.join(' ')))
  return [...first, ...all.filter(({ keys }) => !said.has(keys.join(' ')))]
}

/** Where no cell of the grid is in hand: above the lines, and in the money below them. */
function besideHints(form: DocumentForm, place: Exclude<FormPlace, 'lines'>): readonly KeyHint[] {
  const words = text.value
  return [
    { keys: ['Enter'], label: words.document.hint.nextField },
    ...(place === 'foot' && takesTenders(form.definition) ? [{ keys: ['A'], label: words.money.tender.full }] : []),
    ...(form.definition.headerFields.includes('freight') ? [{ keys: ['Ctrl', 'E'], label: words.charge.action }] : []),
    { keys: ['F9'], label: postLabel(form) },
    { keys: ['Ctrl', 'S'], label: words.document.form.saveDraft },
  ]
}

function lineHints(form: DocumentForm): readonly KeyHint[] {
  const hint = text.value.document.hint
  const { edit, cursor } = form.lines.sheet.state.value
  const searching = edit !== null && cursor.column === 'product'
  const has = (column: LineColumn) => form.definition.lineColumns.includes(column)
  const prices = has('lastPrice') ? [{ keys: ['F4'], label: text.value.price.offers.hint }] : []
  return [
    { keys: ['Enter'], label: searching ? hint.take : hint.next },
    ...prices,
    ...(isTraded(form.definition) && form.header.value.partner !== null
      ? [{ keys: ['F3'], label: text.value.price.usual.action }]
      : []),
    ...(form.definition.headerFields.includes('freight')
      ? [{ keys: ['Ctrl', 'E'], label: text.value.charge.action }]
      : []),
    { keys: ['F6'], label: hint.unit },
    ...(has('direction')
      ? [
          { keys: ['F7'], label: text.value.tracking.turn },
          { keys: ['F8'], label: text.value.bill.fill.action },
        ]
      : []),
    ...(form.definition.source.some(isOrder) || isReturn(form.definition)
      ? [{ keys: ['F8'], label: text.value.order.open.action }]
      : []),
    { keys: ['F9'], label: postLabel(form) },
    { keys: ['Ctrl', 'S'], label: text.value.document.form.saveDraft },
    { keys: ['F2'], label: hint.edit },
    { keys: ['Alt', '1'], label: hint.fix },
    { keys: ['Ctrl', 'D'], label: hint.copyLine },
    { keys: ['Ctrl', 'Delete'], label: hint.deleteLine },
    { keys: ['Ctrl', 'Enter'], label: hint.insertLine },
    { keys: ['Alt', '↑↓'], label: hint.moveLine },
    { keys: ['Space'], label: hint.repeat },
    { keys: ['='], label: hint.arithmetic },
    { keys: ['Ctrl', 'Z'], label: text.value.terms.undo },
    { keys: ['Ctrl', 'V'], label: hint.paste },
    { keys: ['Ctrl', 'O'], label: text.value.paste.fromFile },
    { keys: ['Ctrl', 'L'], label: text.value.columnLayout.title },
  ]
}

/** Keys of the form while its tab is in front. */
export function useFormKeys(
  tab: CurrentTab,
  form: DocumentForm,
  actions: {
    submit(): void
    saveDraft(): void
    back(): void
    prices(): void
    usual(): void
    columns(): void
    table(): void
    charges(): void
  },
): void {
  const handled = (run: () => void) => (event: KeyboardEvent) => {
    event.preventDefault()
    run()
  }
  tab.useKeys({
    F9: handled(actions.submit),
    'Control+s': handled(actions.saveDraft),
    F3: handled(actions.usual),
    F4: handled(actions.prices),
    'Control+l': handled(actions.columns),
    'Control+o': handled(actions.table),
    'Control+e': handled(actions.charges),
    F6: handled(() => switchUnit(form)),
    F7: handled(() => turnDirection(form)),
    'Control+n': handled(() => tab.open('document.form', { type: form.definition.type, draftId: null })),
    Escape: () => actions.back(),
  })
}
