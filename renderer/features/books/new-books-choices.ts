import { TRADES, type Trade } from '#shared/domain/opening/trade.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { SelectOption } from '#renderer/ui/select-options.ts'

export interface NewBooksChoices {
  readonly trades: readonly SelectOption<Trade | null>[]
  readonly costMethods: readonly SelectOption<'movingAverage' | 'fifo'>[]
  readonly negativeStocks: readonly SelectOption<'forbid' | 'allow'>[]
  readonly dayBoundaries: readonly SelectOption<number>[]
  readonly taxpayers: readonly SelectOption<'smallScale' | 'general'>[]
}

/** What can be chosen for new books. */
export function newBooksChoices({ books: { form: words }, opening }: AllTexts): NewBooksChoices {
  return {
    trades: [
      { value: null, label: opening.noTrade },
      ...TRADES.map((trade) => ({ value: trade, label: opening.trades[trade] })),
    ],
    costMethods: [
      { value: 'movingAverage', label: words.costMethods.movingAverage },
      { value: 'fifo', label: words.costMethods.fifo },
    ],
    negativeStocks: [
      { value: 'forbid', label: words.negativeStocks.forbid },
      { value: 'allow', label: words.negativeStocks.allow },
    ],
    dayBoundaries: [0, 120, 180, 240, 300, 360].map((minutes) => ({
      value: minutes,
      label: `${String(minutes / 60).padStart(2, '0')}:00`,
    })),
    taxpayers: [
      { value: 'smallScale', label: words.taxpayers.smallScale },
      { value: 'general', label: words.taxpayers.general },
    ],
  }
}
