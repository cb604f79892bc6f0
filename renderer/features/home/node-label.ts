import type { Flow, HomeStanding } from '#shared/contract/home.ts'
import type { FlowMode, FlowNode } from '#shared/domain/home/flow-node.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { clock, shortMoment, yuan } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { Card } from './flow-cards.ts'

interface LabelFacts {
  readonly flow: Flow | null
  readonly standing: HomeStanding | null
  readonly card: Card | null
  readonly mode: FlowMode
  readonly people: string
  readonly costHidden: boolean
  readonly text: AllTexts
}

/** What a screen reader says of a step: everything that stands in it. */
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

function liveFigures(node: FlowNode, { flow, standing, card, costHidden, text }: LabelFacts): string[] {
  if (node === 'shift') return flow === null ? [] : [shiftWords(flow.shift, text)]
  if (node === 'account')
    return costHidden ? [] : (standing?.accounts ?? []).map(({ name, balance }) => `${name} ${yuan(balance)}`)
  if (card === null) return []
  const figures = [`${card.number} ${card.unit}`.trim(), card.amount, card.note]
  if (node !== 'stock' || standing === null) return figures
  return [...figures, text.home.notes.low(String(standing.low)), text.home.notes.negative(String(standing.negative))]
}

export function shiftWords(shift: Flow['shift'], text: AllTexts): string {
  const words = text.home.money
  if (shift === null) return words.noShift
  if (shift.closedAt === null) return words.open(clock(shift.openedAt))
  const moment = `${shortMoment(shift.closedAt)}`
  return shift.difference === null ? words.uncounted(moment) : words.closed(moment, formatMoney(shift.difference))
}
