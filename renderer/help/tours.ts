import type { ScreenParameters } from '#renderer/shell/screen.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { HelpPage } from './pages.ts'

type TourTexts = AllTexts['help']['tours']

export interface TourStep {
  /** What is pointed at, inside the screen in front; the first that is there. */
  readonly at: string
  text(texts: TourTexts): string
}

/** 带我做一遍: one task on its real screen, in practice mode. */
export interface Tour {
  readonly screen: string
  readonly parameters: ScreenParameters
  readonly steps: readonly TourStep[]
}

const TOURS: Readonly<Partial<Record<HelpPage, Tour>>> = {
  'till-sell': {
    screen: 'till',
    parameters: {},
    steps: [
      { at: 'aside.right', text: ({ till }) => till.open },
      { at: '[role=textbox]', text: ({ till }) => till.scan },
      { at: '.cart', text: ({ till }) => till.cart },
      { at: 'aside.right', text: ({ till }) => till.pay },
    ],
  },
  'purchase-receipt': {
    screen: 'document.form',
    parameters: { type: 'purchaseReceipt', draftId: null },
    steps: [
      { at: '.field-frame', text: ({ receipt }) => receipt.partner },
      { at: '[role=grid]', text: ({ receipt }) => receipt.grid },
      { at: '.app-button.primary', text: ({ receipt }) => receipt.post },
    ],
  },
  'stocktake-begin': {
    screen: 'stocktake.new',
    parameters: {},
    steps: [
      { at: '.field-frame', text: ({ stocktake }) => stocktake.scope },
      { at: '.app-button.primary', text: ({ stocktake }) => stocktake.start },
      { at: '.app-button.primary', text: ({ stocktake }) => stocktake.count },
      { at: '.app-button.primary', text: ({ stocktake }) => stocktake.review },
    ],
  },
  'collection-payment': {
    screen: 'money.form',
    parameters: { type: 'collection', draftId: null },
    steps: [
      { at: '.field-frame', text: ({ collection }) => collection.partner },
      { at: '.tenders', text: ({ collection }) => collection.amount },
      { at: '.room, .empty-state', text: ({ collection }) => collection.entries },
      { at: '.app-button.primary', text: ({ collection }) => collection.post },
    ],
  },
}

export function tourOf(page: HelpPage): Tour | null {
  return TOURS[page] ?? null
}
