import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { Document } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { LedgerSide } from '#shared/contract/money-content.ts'
import { isOrder } from '#shared/domain/document/registry.ts'
import type { CurrentTab, KeyHint } from '#renderer/shell/current-tab.ts'
import { text } from '#renderer/text/text.ts'

export type OrderPanel = 'chain' | 'closing' | 'revisions'

/** What is open above the lines of a document beside voiding, one at a time, and where its other screens are. */
export interface OrderPanels {
  readonly shown: Ref<OrderPanel | null>
  toggle(panel: OrderPanel): void
  hide(): void
  compare(): void
  print(): void
  /** 收订金, 付订金: the form, filled in from the order. */
  deposit(): void
  /** Keys of what can be done with this document. */
  readonly hints: ComputedRef<readonly KeyHint[]>
}

export function useOrderPanels(
  tab: Pick<CurrentTab, 'open' | 'useKeys'>,
  document: Readonly<Ref<Document | null>>,
  back: () => void,
): OrderPanels {
  const shown = shallowRef<OrderPanel | null>(null)
  function hide(): void {
    shown.value = null
    back()
  }
  function toggle(panel: OrderPanel): void {
    const one = document.value
    if (one === null || (panel === 'closing' && !mayClose(one))) return
    if (shown.value === panel) hide()
    else shown.value = panel
  }
  function compare(): void {
    if (document.value !== null && mayCompare(document.value)) tab.open('order.compare', { id: document.value.id })
  }
  function print(): void {
    if (document.value !== null) tab.open('document.print', { id: document.value.id, type: document.value.type })
  }
  function deposit(): void {
    const one = document.value
    const side = one === null ? null : depositSide(one)
    if (one === null || side === null) return
    const type = side === 'receivable' ? 'depositReceived' : 'depositPaid'
    tab.open('money.form', { type, draftId: null, orderId: one.id })
  }
  const hints = computed(() => (document.value === null ? [] : hintsOf(document.value)))
  tab.useKeys({
    F3: deposit,
    F4: compare,
    F6: () => toggle('chain'),
    F7: () => toggle('closing'),
    'Control+p': print,
  })
  return { shown, toggle, hide, compare, print, deposit, hints }
}

function hintsOf(document: Document): readonly KeyHint[] {
  const { deposit, view } = text.value.order
  const side = depositSide(document)
  const close = document.fulfilment === 'closed' ? view.reopen : view.close
  return [
    ...(side === null ? [] : [{ keys: ['F3'], label: deposit.take[side] }]),
    ...(mayCompare(document) ? [{ keys: ['F4'], label: view.compare }] : []),
    { keys: ['F6'], label: view.chain },
    ...(mayClose(document) ? [{ keys: ['F7'], label: close }] : []),
    ...(mayLabel(document) ? [{ keys: ['L'], label: text.value.label.printLabels }] : []),
  ]
}

/** What brings goods onto the shelf. */
const LABELLED: readonly DocumentType[] = ['purchaseReceipt', 'openingStock', 'otherIn', 'gain', 'transfer', 'assembly']

export function mayLabel({ type, status }: Document): boolean {
  return LABELLED.includes(type) && status === 'posted'
}

/** What is open may be closed, what is closed reopened. */
export function mayClose({ type, fulfilment }: Document): boolean {
  return isOrder(type) && fulfilment !== null && fulfilment !== 'full'
}

/** Which side a deposit of the document is on; null: nobody takes or pays one for it. */
export function depositSide({ type, status, partnerId }: Document): LedgerSide | null {
  if (status !== 'posted' || partnerId === null) return null
  if (type === 'salesOrder') return 'receivable'
  return type === 'purchaseOrder' ? 'payable' : null
}

export function mayCompare({ type, status, dependents }: Document): boolean {
  return type === 'purchaseRequest' && status === 'posted' && dependents.length > 0
}
