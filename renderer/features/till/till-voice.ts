import { watch } from 'vue'
import { formatDecimal } from '#shared/kernel/decimal.ts'
import type { Money } from '#shared/kernel/money.ts'
import { text } from '#renderer/text/text.ts'
import { speak } from '#renderer/ui/voice/voice.ts'
import type { TillState, TillTotals } from './till-state.ts'

/** 1600 → `16`: a spoken sum has no zeros at its end. */
const spoken = (amount: Money) => formatDecimal(amount, { places: 2, minimum: 0, grouping: false })

/** 「应收 16 元」 when payment begins, 「找零 4 元」 when it is done. */
export function useTillVoice(state: TillState, totals: () => TillTotals): void {
  watch(
    () => state.panel,
    (panel) => {
      const words = text.value.till.voice
      const { mode, receipt } = state
      if (panel === 'pay') speak((mode === 'sale' ? words.due : words.refund)(spoken(totals().due)))
      else if (panel === 'done' && receipt !== null && receipt.change > 0) speak(words.change(spoken(receipt.change)))
    },
  )
}
