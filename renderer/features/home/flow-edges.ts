import type { Flow } from '#shared/contract/home.ts'
import type { FlowNode } from '#shared/domain/home/flow-node.ts'
import { addMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { yuan } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { EDGES, QUESTIONS, type Edge, type Question } from './flow-layout.ts'
import { briefYuan } from './flow-words.ts'

/** An edge as it is drawn. */
export interface Wire {
  readonly from: FlowNode
  readonly to: FlowNode
  readonly path: string
  /** Pixels. */
  readonly width: number
  readonly bothWays: boolean
  /** Its amount may be told. */
  readonly isKnown: boolean
  /** What it says when pointed at. */
  readonly title: string
  readonly label: { readonly text: string; readonly x: number; readonly y: number } | null
}

const THINNEST = 3
const THICKEST = 8

export interface WireFacts {
  /** Null: without figures, all of one width. */
  readonly flow: Flow | null
  readonly costHidden: boolean
  readonly shown: ReadonlySet<FlowNode>
  readonly words: AllTexts['home']
}

/** Documents whose amounts tell what goods cost. */
const OF_COST: readonly FlowNode[] = ['purchaseOrder', 'purchaseReceipt', 'purchaseReturn', 'payment']

export function shownQuestions({ shown }: Pick<WireFacts, 'shown'>): Question[] {
  return QUESTIONS.filter(({ from, yes, no }) => shown.has(from) && (shown.has(yes.to) || shown.has(no.to)))
}

/** Every edge whose ends are shown, as thick as what went along it in seven days. */
export function wiresOf(facts: WireFacts): Wire[] {
  const questions = shownQuestions(facts)
  const answers = questions.flatMap(({ yes, no }) => [yes, no])
  const intoQuestions = questions.map(intoQuestion)
  const edges = [...EDGES, ...answers].filter(({ from, to }) => facts.shown.has(from) && facts.shown.has(to))
  const all = [...edges, ...intoQuestions]
  const most = all.reduce<Money>((highest, edge) => larger(highest, amountOf(edge, facts)), ZERO_MONEY)
  return all.map((edge) => wireOf(edge, facts, most))
}

/** What came to a step in seven days, else what went on from it, in words: what pointing at the edges says. */
export function wordsAlong(node: FlowNode, facts: WireFacts): string | null {
  const moved = wiresOf(facts).filter(({ isKnown }) => isKnown)
  return (moved.find(({ to }) => to === node) ?? moved.find(({ from }) => from === node))?.title ?? null
}

function intoQuestion({ from, y, yes, no }: Question): Edge {
  return {
    from,
    to: no.to,
    path: `M656 ${y}H694`,
    types: [
      ...new Set([
        ...yes.types,
        ...(from === 'purchaseReceipt' ? ['purchaseReceipt' as const] : ['salesShipment' as const]),
      ]),
    ],
  }
}

const larger = (a: Money, b: Money) => (a > b ? a : b)

function amountOf({ types }: Edge, { flow }: WireFacts): Money {
  const moved = flow?.moved ?? []
  return addMoney(...moved.filter(({ type }) => types.includes(type)).map(({ amount }) => amount))
}

function wireOf(edge: Edge, facts: WireFacts, most: Money): Wire {
  const { flow, costHidden, words } = facts
  const amount = amountOf(edge, facts)
  const secret = costHidden && (OF_COST.includes(edge.from) || OF_COST.includes(edge.to))
  const known = flow !== null && edge.types.length > 0 && !secret
  const labelled = known ? labelAmount(edge, facts, amount) : ZERO_MONEY
  const halves = known && most > 0 ? mulDiv([Math.max(0, amount), THICKEST - THINNEST], [most]) : 0
  return {
    from: edge.from,
    to: edge.to,
    path: edge.path,
    width: (THINNEST + halves) / 2,
    bothWays: edge.bothWays === true,
    isKnown: known,
    title: titleOf(edge, known ? yuan(amount) : null, facts),
    label:
      edge.label === undefined || labelled === 0
        ? null
        : { ...edge.label, text: words.edges[edge.label.text](briefYuan(labelled)) },
  }
}

/** 出 says all that left, not only what left by the till. */
function labelAmount(edge: Edge, { flow }: WireFacts, amount: Money): Money {
  if (edge.label?.text !== 'out') return amount
  const shipped = flow?.moved.find(({ type }) => type === 'salesShipment')?.amount ?? ZERO_MONEY
  return addMoney(amount, shipped)
}

function titleOf({ from, to }: Edge, amount: string | null, { flow, words }: WireFacts): string {
  const [start, end] = [words.steps[from].name, words.steps[to].name]
  if (amount === null) return words.edges.between(start, end)
  const said = words.edges.moved(start, end, amount)
  const hours =
    to === 'purchaseReceipt'
      ? flow?.medianHours.purchase
      : to === 'salesShipment' && from === 'salesOrder'
        ? flow?.medianHours.sales
        : null
  return hours == null ? said : `${said} · ${words.edges.median(String(hours))}`
}
