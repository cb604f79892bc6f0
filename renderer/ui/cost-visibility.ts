import { readonly, shallowRef, type Ref } from 'vue'

const hidden = shallowRef(false)

/** Cost privacy (Ctrl+H): while true, columns of cost, purchase price and margin leave the screen. */
export const costHidden: Readonly<Ref<boolean>> = readonly(hidden)

/** Only the shell's settings store sets it, from the settings of this computer. */
export function showCostHidden(value: boolean): void {
  hidden.value = value
}
