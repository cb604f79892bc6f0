import { shallowRef, type Ref } from 'vue'
import type { Document } from '#shared/contract/document.ts'
import { isOrder } from '#shared/domain/document/registry.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'

export type OrderPanel = 'chain' | 'closing' | 'revisions'

/** What is open above the lines of a document beside voiding, one at a time, and where its other screens are. */
export interface OrderPanels {
  readonly shown: Ref<OrderPanel | null>
  toggle(panel: OrderPanel): void
  hide(): void
  compare(): void
  print(): void
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
  tab.useKeys({
    F4: compare,
    F6: () => toggle('chain'),
    F7: () => toggle('closing'),
    'Control+p': print,
  })
  return { shown, toggle, hide, compare, print }
}

/** What is open may be closed, what is closed reopened. */
export function mayClose({ type, fulfilment }: Document): boolean {
  return isOrder(type) && fulfilment !== null && fulfilment !== 'full'
}

export function mayCompare({ type, status, dependents }: Document): boolean {
  return type === 'purchaseRequest' && status === 'posted' && dependents.length > 0
}
