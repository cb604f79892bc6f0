import type { Flow, HomeStanding } from '#shared/contract/home.ts'
import type { FlowMode, FlowNode } from '#shared/domain/home/flow-node.ts'
import { addMoney, formatMoney } from '#shared/kernel/money.ts'
import { clock, shortMoment, yuan } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { Card } from './flow-cards.ts'
import { plainMoney } from './flow-words.ts'

interface LabelFacts {
  readonly flow: Flow | null
  readonly standing: HomeStanding | null
  readonly card: Card | null
  readonly mode: FlowMode
  readonly people: string
  readonly costHidden: boolean
  readonly text: AllTexts
}

/** A step in one sentence, when it is pointed at and for screen readers: everything that stands in it, in full. */
export function nodeLabel(node: FlowNode, facts: LabelFacts): string {
  const { text, mode, people } = facts
  const { name, what, when, next } = text.home.steps[node]
  if (mode === 'plain') return name
  const { training } = text.home
  if (mode === 'training')
    return [
      name,
      `${training.who} ${people}`,
      `${training.what} ${what}`,
      `${training.when} ${when}`,
      `${training.next} ${next}`,
    ].join('; ')
  return [name, ...liveFigures(node, facts)].filter((part) => part !== '').join(' · ')
}

function liveFigures(node: FlowNode, facts: LabelFacts): string[] {
  const { flow, standing, card, text } = facts
  if (node === 'shift') return flow === null ? [] : [shiftWords(flow.shift, text)]
  if (node === 'account') return accountFigures(facts)
  if (card === null) return []
  const figures = [`${card.number} ${card.unit}`.trim(), card.amount, card.note]
  return node === 'stock' ? [text.home.notes.now, ...figures, ...unusualStock(standing, text)] : figures
}

function accountFigures({ standing, costHidden, text }: LabelFacts): string[] {
  const accounts = standing?.accounts ?? null
  if (costHidden || accounts === null) return []
  const total = yuan(addMoney(...accounts.map(({ balance }) => balance)))
  return [
    ...shownAccounts(accounts).map(({ name, balance }) => `${name} ${plainMoney(balance)}`),
    `${text.home.money.total} ${total}`,
  ]
}

function unusualStock(standing: HomeStanding | null, text: AllTexts): string[] {
  if (standing === null) return []
  const { notes } = text.home
  const { low, negative, zero } = standing
  return [
    low > 0 ? notes.low(String(low)) : '',
    negative > 0 ? notes.negative(String(negative)) : '',
    notes.zero(String(zero)),
  ]
}

const MOST_ACCOUNTS = 4

/** The first account (the drawer) and the fullest others, in their order; what has no room is in the sum. */
export function shownAccounts(accounts: NonNullable<HomeStanding['accounts']>): NonNullable<HomeStanding['accounts']> {
  const [first, ...others] = accounts
  const fullest = others.toSorted((a, b) => b.balance - a.balance).slice(0, MOST_ACCOUNTS - 1)
  return accounts.filter((account) => account === first || fullest.includes(account))
}

export function shiftWords(shift: Flow['shift'], text: AllTexts): string {
  const words = text.home.money
  if (shift === null) return words.noShift
  if (shift.closedAt === null) return words.open(clock(shift.openedAt))
  const moment = `${shortMoment(shift.closedAt)}`
  return shift.difference === null ? words.uncounted(moment) : words.closed(moment, formatMoney(shift.difference))
}
