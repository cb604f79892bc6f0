import { computed, type ComputedRef } from 'vue'
import { changeLayout, keptLayout } from './column-layout/kept-layouts.ts'

const COST_HIDDEN = 'cost-hidden'
const kept = keptLayout(COST_HIDDEN)

/** Cost privacy (Ctrl+H): while true, columns of cost, purchase price and margin leave the screen. */
export const costHidden: ComputedRef<boolean> = computed(() => kept.value === true)

/** Kept for the user of the open books at this computer, as he arranged his lists. */
export function hideCost(hidden: boolean): void {
  changeLayout(COST_HIDDEN, hidden)
}
