import type { Impact } from '#shared/contract/document-impact.ts'
import type { ErrorData } from '#shared/errors/app-error.ts'
import { verifyLedger } from '#db/ledger/verify.ts'
import { act, type Action } from '../oracle/action.ts'
import type { Fault } from '../oracle/arithmetic.ts'
import type { History } from '../oracle/history.ts'
import { openModelShop } from '../oracle/model-shop.ts'
import type { StockOracle } from '../oracle/oracle.ts'
import { resolve } from '../oracle/resolve.ts'
import { findShortage } from '../oracle/shortage.ts'
import { withoutCounts } from './counted.ts'
import { firstDifference } from './figures.ts'
import { historyText } from './history-text.ts'
import { monthsDifference, previewOf, type Standing } from './impact.ts'
import { ModelBooks } from './model-books.ts'
import { oracleFigures } from './oracle-figures.ts'
import { perform } from './perform.ts'
import { programFigures } from './program-figures.ts'
import { refusalDifference } from './refusals.ts'
import { screenDifference } from './screens.ts'

type Settings = History['settings']

/** What happens, one after the other, in the shop as the oracle has it by then. */
type Course = (oracle: StockOracle) => Iterable<Action>

/** Invariants and rebuild are looked at after so many actions, and at the end. */
const ACTIONS_A_CHECK = 25

/** Let a random history happen in the program and in the oracle. @throws Error, see runBoth */
export function runModel({ settings, commands }: History, fault: Fault = 'none'): Promise<void> {
  const onFile = commands.some((command) => command.do === 'restart')
  return runBoth(settings, { fault, onFile }, (oracle) => actionsOf(commands, oracle))
}

/** What the commands of a history mean; every action must have been done in the oracle before the next is asked for. */
export function* actionsOf(commands: History['commands'], oracle: StockOracle): Iterable<Action> {
  for (const [index, command] of commands.entries()) {
    const action = resolve(oracle, command, `D${index + 1}`)
    if (action !== null) yield* withoutCounts(oracle, action)
  }
}

/** The same for a history that is written down. */
export function runActions(settings: Settings, actions: readonly Action[], fault: Fault = 'none'): Promise<void> {
  return runBoth(settings, { fault, onFile: actions.some((action) => action.do === 'restart') }, () => actions)
}

/** @throws Error at the first thing that differs, with everything that was done until then */
async function runBoth(
  settings: Settings,
  { fault, onFile }: { readonly fault: Fault; readonly onFile: boolean },
  course: Course,
): Promise<void> {
  const books = await ModelBooks.open(settings, onFile)
  const oracle = openModelShop({ ...settings, fault })
  const done: Action[] = []
  try {
    for (const action of course(oracle)) {
      done.push(action)
      await doBoth(books, oracle, action)
      if (done.length % ACTIONS_A_CHECK === 0) assertDerivedFromFacts(books)
    }
    assertDerivedFromFacts(books)
    const shown = await screenDifference(books, oracle)
    if (shown !== null) throw new Error(shown)
  } catch (error) {
    throw new Error(`${messageOf(error)}\n${historyText(settings, done)}`, { cause: error })
  } finally {
    books.close()
  }
}

async function doBoth(books: ModelBooks, oracle: StockOracle, action: Action): Promise<void> {
  const before = { posted: oracle.posted, valued: oracle.valued }
  const preview = await previewOf(books, action)
  const expected = act(oracle, action)
  const found = await perform(books, action)
  const difference =
    refusalDifference(books, action, found, expected) ??
    firstDifference(programFigures(books), oracleFigures(oracle)) ??
    (preview === null ? null : previewDifference(books, action, { preview, found }, before, oracle))
  if (difference !== null) throw new Error(difference)
}

/** The preview said before what then came: the same refusal, or the costs that changed and where stock is short. */
function previewDifference(
  books: ModelBooks,
  action: Action,
  { preview, found }: { readonly preview: Impact; readonly found: ErrorData | null },
  before: Standing,
  after: StockOracle,
): string | null {
  const [said, came] = [preview.refusal?.code ?? 'accepted', found?.code ?? 'accepted']
  if (said !== came) return `preview says ${said}, then it is ${came}`
  if (found !== null) return null
  const warned = preview.shortage === null ? null : { code: 'INSUFFICIENT_STOCK' as const, params: preview.shortage }
  const short = after.state.negative === 'forbid' ? null : findShortage(before.posted, after.posted, () => false)
  const shortage = refusalDifference(books, action, warned, short)
  return shortage === null ? monthsDifference(preview, action, before, after) : `preview: ${shortage}`
}

/** Every invariant holds, and everything derived follows from the facts: a rebuild changes nothing (R19). */
function assertDerivedFromFacts(books: ModelBooks): void {
  const [broken] = verifyLedger(books.db).filter((check) => !check.ok)
  if (broken !== undefined) throw new Error(`check ${broken.name} finds ${broken.detail}`)
  const { before, after } = books.rebuild()
  if (before !== after) throw new Error(`a rebuild changes ${firstChange(before.split('\n'), after.split('\n'))}`)
}

function firstChange(before: readonly string[], after: readonly string[]): string {
  const index = before.findIndex((line, at) => line !== after[at])
  return `${before[index]} into ${after[index]}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
