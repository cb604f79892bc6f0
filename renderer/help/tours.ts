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
  'sales-shipment': {
    screen: 'document.form',
    parameters: { type: 'salesShipment', draftId: null },
    steps: [
      { at: '.field-frame', text: ({ shipment }) => shipment.partner },
      { at: '[role=grid]', text: ({ shipment }) => shipment.grid },
      { at: '.app-button.primary', text: ({ shipment }) => shipment.post },
    ],
  },
  transfer: {
    screen: 'document.form',
    parameters: { type: 'transfer', draftId: null },
    steps: [
      { at: '.field-frame', text: ({ transfer }) => transfer.places },
      { at: '[role=grid]', text: ({ transfer }) => transfer.grid },
      { at: '.app-button.primary', text: ({ transfer }) => transfer.post },
    ],
  },
  'stock-documents': {
    screen: 'document.form',
    parameters: { type: 'otherOut', draftId: null },
    steps: [
      { at: '.field-frame', text: ({ otherOut }) => otherOut.reason },
      { at: '[role=grid]', text: ({ otherOut }) => otherOut.grid },
      { at: '.app-button.primary', text: ({ otherOut }) => otherOut.post },
    ],
  },
  'period-close': {
    screen: 'period.close',
    parameters: {},
    steps: [
      { at: '.day', text: ({ period }) => period.day },
      { at: '.period-checks', text: ({ period }) => period.checks },
      { at: '.app-button.primary', text: ({ period }) => period.close },
      { at: '.record', text: ({ period }) => period.record },
    ],
  },
  import: {
    screen: 'import',
    parameters: {},
    steps: [
      { at: '.select-field, .field-frame', text: ({ importing }) => importing.kind },
      { at: '.file', text: ({ importing }) => importing.file },
      { at: '.file', text: ({ importing }) => importing.check },
    ],
  },
  reports: {
    screen: 'report.view',
    parameters: { name: 'grossProfit' },
    steps: [
      { at: '.chips', text: ({ report }) => report.filters },
      { at: '[role=grid]', text: ({ report }) => report.drill },
      { at: '[role=grid]', text: ({ report }) => report.explain },
      { at: '.actions', text: ({ report }) => report.paper },
    ],
  },
}

export function tourOf(page: HelpPage): Tour | null {
  return TOURS[page] ?? null
}
