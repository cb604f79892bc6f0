import type { Flow, HomeStanding, NodeFigures } from '#shared/contract/home.ts'
import { bottleneck, hoursOfDays, type FlowThresholds, type Tone } from '#shared/domain/home/bottleneck.ts'
import { FLOW_NODES, type FlowNode } from '#shared/domain/home/flow-node.ts'
import { daysBetween } from '#shared/kernel/business-date.ts'
import type { Money } from '#shared/kernel/money.ts'
import { yuan } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { age, briefYuan, days, tightYuan } from './flow-words.ts'

/** What one step of the chart says in 实时. Empty texts are left out. */
export interface Card {
  readonly number: string
  readonly unit: string
  /** At the right of the number. */
  readonly amount: string
  readonly note: string
  readonly tone: Tone
  /** Percent of a bar. */
  readonly progress: number | null
}

export interface CardFacts {
  readonly flow: Flow
  /** Null until it is known. */
  readonly standing: HomeStanding | null
  readonly thresholds: FlowThresholds
  /** Ctrl+H: amounts that tell costs are not shown. */
  readonly costHidden: boolean
  readonly words: AllTexts['home']
}

/** Steps without figures for this user, or not yet: null. */
export type Cards = Readonly<Record<FlowNode, Card | null>>

const BLANK: Card = { number: '', unit: '', amount: '', note: '', tone: 'calm', progress: null }

export function flowCards(facts: CardFacts): Cards {
  return Object.fromEntries(FLOW_NODES.map((node) => [node, CARD_OF[node](facts)])) as Record<FlowNode, Card | null>
}

type CardMaker = (facts: CardFacts) => Card | null

const CARD_OF: Readonly<Record<FlowNode, CardMaker>> = {
  replenishment: ({ standing, words }) =>
    standing === null
      ? null
      : {
          ...BLANK,
          number: String(standing.low),
          unit: words.units.kinds,
          note: standing.low === 0 ? words.notes.noneLow : words.notes.lowNow,
        },
  purchaseOrder: (facts) => withFigures(facts.flow.nodes.purchaseOrder, (figures) => purchaseOrders(figures, facts)),
  purchaseReceipt: (facts) =>
    withFigures(facts.flow.nodes.purchaseReceipt, (figures) => documentsOfToday(figures, facts, 'purchase')),
  purchaseReturn: (facts) => ofMonth(facts.flow.nodes.purchaseReturn, facts, facts.costHidden),
  payment: (facts) => debt(facts, 'payable'),
  stocktake: stocktakeCard,
  stock: ({ flow, standing, costHidden, words }) =>
    withFigures(flow.nodes.stock, ({ count }) => {
      const value = costHidden ? null : (standing?.stockValue ?? null)
      const kinds = words.units.kinds
      return value === null
        ? { ...BLANK, number: String(count), unit: kinds }
        : { ...BLANK, number: yuan(value), unit: `${count} ${kinds}` }
    }),
  transfer: (facts) => ofMonth(facts.flow.nodes.transfer, facts, true),
  loss: (facts) => ofMonth(facts.flow.nodes.loss, facts, true),
  till: ({ flow, words }) =>
    withFigures(flow.nodes.till, ({ count, amount, drafts, waitedHours }) => ({
      ...BLANK,
      number: String(count),
      unit: words.units.salesToday,
      amount: amountOf(amount),
      note: drafts === 0 ? '' : words.notes.held(String(drafts), age(waitedHours ?? 0, words)),
    })),
  salesOrder: (facts) => withFigures(facts.flow.nodes.salesOrder, (figures) => salesOrders(figures, facts)),
  salesShipment: (facts) =>
    withFigures(facts.flow.nodes.salesShipment, (figures) => documentsOfToday(figures, facts, 'sales')),
  salesReturn: (facts) => ofMonth(facts.flow.nodes.salesReturn, facts, false),
  collection: (facts) => debt(facts, 'receivable'),
  // Drawn as a strip of their own.
  account: () => null,
  shift: () => null,
}

/** Nothing is not worth a word. */
const amountOf = (amount: Money | null) => (amount === null || amount === 0 ? '' : briefYuan(amount))

function withFigures(figures: NodeFigures | null, card: (figures: NodeFigures) => Card): Card | null {
  return figures === null ? null : card(figures)
}

function purchaseOrders({ count, amount, late, waitedHours }: NodeFigures, facts: CardFacts): Card {
  const { words, thresholds, costHidden } = facts
  return {
    ...BLANK,
    number: String(count),
    unit: words.units.notIn,
    amount: costHidden ? '' : amountOf(amount),
    note:
      late === 0
        ? words.notes.noOverdueOrders
        : words.notes.overdueOrders(String(late), String(days(waitedHours ?? 0))),
    tone: bottleneck(waitedHours, hoursOfDays(thresholds.purchaseOrderDays)),
  }
}

function salesOrders({ count, amount, late, waitedHours }: NodeFigures, { words, thresholds }: CardFacts): Card {
  const oldest = String(days(waitedHours ?? 0))
  return {
    ...BLANK,
    number: String(count),
    unit: words.units.toShip,
    amount: amountOf(amount),
    note: count === 0 ? '' : late === 0 ? words.notes.oldest(oldest) : words.notes.oldestLate(oldest, String(late)),
    tone: bottleneck(waitedHours, hoursOfDays(thresholds.salesOrderDays)),
  }
}

function documentsOfToday(figures: NodeFigures, facts: CardFacts, side: 'purchase' | 'sales'): Card {
  const { words, thresholds, flow, costHidden } = facts
  const { count, amount, drafts, waitedHours } = figures
  const median = flow.medianHours[side]
  const usual = median === null ? '' : words.notes.median[side](String(median))
  return {
    ...BLANK,
    number: String(count),
    unit: words.units.today,
    amount: side === 'purchase' && costHidden ? '' : amountOf(amount),
    note: drafts === 0 ? usual : words.notes.drafts(String(drafts), age(waitedHours ?? 0, words)),
    tone: bottleneck(waitedHours, hoursOfDays(thresholds.draftDays)),
  }
}

function ofMonth(figures: NodeFigures | null, { words }: CardFacts, withoutAmount: boolean): Card | null {
  return withFigures(figures, ({ count, amount }) => ({
    ...BLANK,
    number: String(count),
    unit: words.units.month,
    amount: withoutAmount ? '' : amountOf(amount),
  }))
}

function debt(
  { flow, standing, words, thresholds, costHidden }: CardFacts,
  side: 'receivable' | 'payable',
): Card | null {
  const owed = standing?.[side] ?? null
  if (owed === null) return null
  const overdueHours = owed.overdueSince === null ? null : hoursOfDays(daysBetween(owed.overdueSince, flow.today))
  const isOurs = side === 'receivable'
  const partners = words.notes.partners(String(owed.count))
  return {
    ...BLANK,
    number: !isOurs && costHidden ? String(owed.count) : tightYuan(owed.amount),
    unit: isOurs ? words.units.toCollect : words.units.toPay,
    amount: isOurs && owed.overdueCount > 0 ? words.notes.overduePartners(String(owed.overdueCount)) : partners,
    tone: isOurs ? bottleneck(overdueHours, hoursOfDays(thresholds.receivableDays)) : 'calm',
  }
}

function stocktakeCard({ flow, words, thresholds }: CardFacts): Card | null {
  return withFigures(flow.nodes.stocktake, ({ count, waitedHours }) => {
    const { progress } = flow
    if (progress === null) return { ...BLANK, number: '0', unit: words.units.open, note: words.notes.noStocktake }
    const { counted, total } = progress
    const percent = total === 0 ? 0 : Math.floor((counted * 100) / total)
    return {
      ...BLANK,
      number: count === 1 ? `${percent}%` : String(count),
      unit: count === 1 ? '' : words.units.open,
      amount: words.notes.counted(String(counted), String(total)),
      note: age(waitedHours ?? 0, words),
      tone: bottleneck(waitedHours, thresholds.stocktakeHours),
      progress: percent,
    }
  })
}

/** How many steps wait too long. */
export function lateCount(cards: Cards): number {
  return Object.values(cards).filter((card) => card !== null && card.tone !== 'calm').length
}
