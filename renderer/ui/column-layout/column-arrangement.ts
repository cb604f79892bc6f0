import { computed, type ComputedRef } from 'vue'
import { readColumnLayout, type ColumnLayout } from './column-layout.ts'
import { changeLayout, keptLayout } from './kept-layouts.ts'

/** One column as the panel of columns shows it. */
export interface ArrangedColumn {
  readonly key: string
  readonly title: string
  readonly width: number
  readonly visible: boolean
  /** Must be seen: something has to be entered in it. */
  readonly locked: boolean
  /** Enter stops here; null: Enter never could. */
  readonly stop: boolean | null
}

/** The columns of one list or grid and how they are arranged: what the panel of columns shows and changes. */
export interface ColumnArrangement {
  readonly layout: ComputedRef<ColumnLayout>
  /** Every column there could be, in the order they stand in. */
  readonly columns: ComputedRef<readonly ArrangedColumn[]>
  /** Named choices of columns; empty: there are none here. */
  readonly presets: ComputedRef<readonly { readonly key: string; readonly label: string }[]>
  /** The preset in force. */
  readonly preset: ComputedRef<string | null>
  change(layout: ColumnLayout): void
}

/** The layout kept under this name. */
export function useColumnLayout(name: string): Pick<ColumnArrangement, 'layout' | 'change'> {
  const kept = keptLayout(name)
  return {
    layout: computed(() => readColumnLayout(kept.value)),
    change: (layout) => changeLayout(name, layout),
  }
}
