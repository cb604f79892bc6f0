import type { AllTexts } from '#renderer/text/text.ts'
import type { SelectOption } from '#renderer/ui/select-options.ts'

export interface NewBooksChoices {
  readonly costMethods: readonly SelectOption<'movingAverage' | 'fifo'>[]
  readonly negativeStocks: readonly SelectOption<'forbid' | 'allow'>[]
  readonly dayBoundaries: readonly SelectOption<number>[]
  readonly taxpayers: readonly SelectOption<'smallScale' | 'general'>[]
}

/** What can be chosen for new books. */
export function newBooksChoices(words: AllTexts['books']['form']): NewBooksChoices {
  return {
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
