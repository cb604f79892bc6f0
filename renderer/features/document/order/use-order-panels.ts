import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { Document } from '#shared/contract/document.ts'
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
  readonly depositHint: ComputedRef<readonly KeyHint[]>
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
  const depositHint = computed<readonly KeyHint[]>(() => {
    const side = document.value === null ? null : depositSide(document.value)
    return side === null ? [] : [{ keys: ['F3'], label: text.value.order.deposit.take[side] }]
  })
  tab.useKeys({
    F3: deposit,
    F4: compare,
    F6: () => toggle('chain'),
    F7: () => toggle('closing'),
    'Control+p': print,
  })
  return { shown, toggle, hide, compare, print, deposit, depositHint }
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
