import fc from 'fast-check'
import { expect, test } from 'vitest'
import { act, type Action } from '../oracle/action.ts'
import { isLive } from '../oracle/facts.ts'
import { histories, repeat, settledLines, type History } from '../oracle/history.ts'
import { openModelShop } from '../oracle/model-shop.ts'
import type { StockOracle } from '../oracle/oracle.ts'
import { Figures, firstDifference } from './figures.ts'
import { ModelBooks } from './model-books.ts'
import { perform } from './perform.ts'
import { programFigures } from './program-figures.ts'
import { actionsOf } from './run-model.ts'

const RUNS = process.env['ZHANGSHI_PROVE'] === undefined ? 40 : 1000
const SEED = Number(
  process.env['ZHANGSHI_SEED'] ?? (process.env['ZHANGSHI_PROVE'] === undefined ? 420_400_202 : Date.now() % 2 ** 31),
)

test(`voiding in an open period equals never having posted (ZHANGSHI_SEED=${SEED})`, async () => {
  await fc.assert(fc.asyncProperty(histories(50), fc.nat({ max: 60 }), assertVoidLeavesNoTrace), {
    numRuns: RUNS,
    seed: SEED,
  })
})

async function assertVoidLeavesNoTrace({ settings, commands }: History, pick: number): Promise<void> {
  const { oracle, accepted } = live({ settings, commands: commands.filter((command) => command.do !== 'restart') })
  const voidable = accepted.filter((action) => action.do === 'post' && isOpen(oracle, action.name))
  const chosen = voidable[pick % voidable.length]
  fc.pre(chosen !== undefined && chosen.do === 'post' && oracle.reverse(chosen.name) === null)
  const others = accepted.filter((action) => action !== chosen)
  // Without it another command may be refused, or a refund settled otherwise: nothing to compare.
  const neverPosted = repeat(settings, others)
  fc.pre(neverPosted !== null && settledLines(neverPosted, chosen.name) === settledLines(oracle, chosen.name))
  const voided = await figuresAfter(settings, [...accepted, { do: 'reverse', doc: chosen.name }])
  const never = await figuresAfter(settings, others)
  const mirrored = mirroredNames(neverPosted).add(chosen.name)
  expect(firstDifference(without(voided, mirrored), without(never, mirrored))).toBeNull()
}

/** Documents whose both halves keep for ever the value they had when they were voided (R20). */
function mirroredNames(oracle: StockOracle): Set<string> {
  return new Set(oracle.posted.flatMap(({ reversal }) => (reversal?.how === 'mirror' ? [reversal.of] : [])))
}

/** What was accepted of a history. */
function live({ settings, commands }: History): { oracle: StockOracle; accepted: Action[] } {
  const oracle = openModelShop(settings)
  const accepted: Action[] = []
  for (const action of actionsOf(commands, oracle)) if (act(oracle, action) === null) accepted.push(action)
  return { oracle, accepted }
}

function isOpen(oracle: StockOracle, name: string): boolean {
  const document = oracle.document(name)
  return isLive(oracle.posted, document) && document.date > oracle.state.closedThrough
}

/** Let known actions happen in the program. */
async function figuresAfter(settings: History['settings'], actions: readonly Action[]): Promise<Figures> {
  const books = await ModelBooks.open(settings, false)
  try {
    for (const action of actions) expect(await perform(books, action)).toBeNull()
    return programFigures(books)
  } finally {
    books.close()
  }
}

function without(figures: Figures, mirrored: ReadonlySet<string>): Figures {
  const left = new Figures()
  for (const [what, figure] of figures.values) {
    const document = /^value of (.*?)(?:-V)?\/\d+$/.exec(what)?.[1]
    if (document === undefined || !mirrored.has(document)) left.add(what, figure)
  }
  return left
}
