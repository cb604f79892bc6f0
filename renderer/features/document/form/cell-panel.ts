import { shallowRef, type Ref } from 'vue'

export type CellPanelKind = 'batch' | 'serials'

/** The panel that is open under a cell; one at a time. */
export interface CellPanel {
  readonly kind: CellPanelKind
  /** The line it belongs to. */
  readonly key: string
  /** What was typed before it opened. */
  readonly typed: string
}

export interface CellPanels {
  readonly current: Readonly<Ref<CellPanel | null>>
  open(panel: CellPanel): void
  close(): void
}

export function useCellPanels(): CellPanels {
  const current = shallowRef<CellPanel | null>(null)
  return {
    current,
    open: (panel) => (current.value = panel),
    close: () => (current.value = null),
  }
}
