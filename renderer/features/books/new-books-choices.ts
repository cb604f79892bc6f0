import type { BooksContent } from '#shared/contract/books.ts'
import { TRADES, type Trade } from '#shared/domain/opening/trade.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { Segment } from '#renderer/ui/SegmentedControl.vue'
import type { SelectOption } from '#renderer/ui/select-options.ts'
import type { BooksBeginning } from './store.ts'

/** How new books begin; a demo is made instead of them. */
export type Beginning = BooksBeginning | 'demo'

/** What cannot, or not easily, be changed later. A date that cannot be read is null. */
export interface NewBooksRules extends Omit<BooksContent, 'name' | 'openedOn'> {
  readonly openedOn: BusinessDate | null
}

export interface NewBooksChoices {
  readonly beginnings: readonly Segment<Beginning>[]
  readonly trades: readonly SelectOption<Trade | null>[]
  readonly costMethods: readonly SelectOption<'movingAverage' | 'fifo'>[]
  readonly negativeStocks: readonly SelectOption<'forbid' | 'allow'>[]
  readonly dayBoundaries: readonly SelectOption<number>[]
  readonly taxpayers: readonly SelectOption<'smallScale' | 'general'>[]
}

/** What can be chosen for new books. */
export function newBooksChoices({ books: { form: words }, opening }: AllTexts): NewBooksChoices {
  return {
    beginnings: (['start', 'import', 'demo'] as const).map((value) => ({ value, label: words.beginnings[value] })),
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
