import { watch } from 'vue'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { text } from '#renderer/text/text.ts'
import type { TillState } from './till-state.ts'

/** What a tab of its own is about; done with it, it is a till like any other. */
export function useOwnTabTitle(tab: Pick<CurrentTab, 'setTitle'>, state: TillState): void {
  watch(
    () => {
      const words = text.value.till
      if (state.returnOf !== null) return words.returnTitle(state.returnOf.number)
      return state.amends === null ? words.title : words.amendTitle(state.amends.number)
    },
    (title) => tab.setTitle(title),
  )
}
