import { verifyLedger } from '#db/ledger/verify.ts'
import { firstDifference } from '../model/figures.ts'
import { dayNumber, dayText, openModelShop } from '../oracle/model-shop.ts'
import { addOracleAsOf, addProgramAsOf } from './as-of.ts'
import { DeskBooks } from './books.ts'
import { chainDifference } from './chain.ts'
import { PARTNERS, PRODUCTS, type DeskCommand } from './commands.ts'
import { addDrawer } from './drawer.ts'
import type { DeskAction, Taxpayer } from './facts.ts'
import { oracleFigures, programFigures } from './figures.ts'
import { DeskOracle, type DeskFault } from './oracle.ts'
import { resolve } from './resolve.ts'
import { addOracleStock, addProgramStock } from './stock-list.ts'

/** What happens, one after the other, at the desk as the oracle has it by then. */
export type Course = (oracle: DeskOracle) => Iterable<DeskAction>

export function runCommands(
  commands: readonly DeskCommand[],
  taxpayer: Taxpayer,
  fault: DeskFault = 'none',
): Promise<void> {
  return runDesk(taxpayer, fault, function* (oracle) {
    for (const [index, command] of commands.entries()) {
      const action = resolve(oracle, command, `D${index + 1}`)
      if (action !== null) yield action
    }
  })
}

/** The same in the program and in the oracle. @throws Error at the first thing that differs, with all that was done */
export async function runDesk(taxpayer: Taxpayer, fault: DeskFault, course: Course): Promise<void> {
  const books = await DeskBooks.open({ taxpayer, costMethod: 'movingAverage' })
  const stock = openModelShop({ method: 'MA', negative: 'allow' })
  for (const product of PRODUCTS) stock.setProduct(product, { referencePrice: 0n, hasBatches: false })
  const oracle = new DeskOracle(stock, taxpayer, fault)
  const done: string[] = []
  try {
    for (const action of course(oracle)) {
      const expected = oracle.act(action)
      const found = await books.perform(action)
      done.push(`${textOf(action)}${expected === null ? '' : ` refused: ${expected}`}`)
      if (found !== expected) throw new Error(`${found ?? 'accepted'} instead of ${expected ?? 'accepted'}`)
      const difference = await anyDifference(books, oracle, touchedBy(oracle, action))
      if (difference !== null) throw new Error(difference)
    }
    const chain = await anyChainDifference(
      books,
      oracle,
      oracle.documents.map(({ name }) => name),
    )
    if (chain !== null) throw new Error(chain)
    const broken = verifyLedger(books.db).find(({ ok }) => !ok)
    if (broken !== undefined) throw new Error(`check ${broken.name} finds ${broken.detail}`)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${message}\n${done.join('\n')}`, { cause: error })
  } finally {
    books.close()
  }
}

async function anyDifference(books: DeskBooks, oracle: DeskOracle, touched: readonly string[]): Promise<string | null> {
  const [found, expected] = [programFigures(books), oracleFigures(oracle)]
  // Another day before each time.
  const day = dayText(oracle.documents.length % (dayNumber(oracle.today) + 1))
  await addProgramStock(found, books, day)
  addOracleStock(expected, oracle, day)
  const partner = PARTNERS[oracle.documents.length % PARTNERS.length] ?? PARTNERS[0]
  for (const side of ['receivable', 'payable'] as const) {
    await addProgramAsOf(found, books, partner, side, day)
    addOracleAsOf(expected, oracle, partner, side, day)
  }
  await addDrawer(found, expected, books, oracle)
  return firstDifference(found, expected) ?? (await anyChainDifference(books, oracle, touched))
}

async function anyChainDifference(
  books: DeskBooks,
  oracle: DeskOracle,
  names: readonly string[],
): Promise<string | null> {
  // Money has no chain of its own to be asked for: it hangs on that of goods.
  for (const name of names.filter((one) => oracle.document(one).content.kind !== 'money')) {
    const difference = await chainDifference(books, oracle, name)
    if (difference !== null) return difference
  }
  return null
}

function touchedBy(oracle: DeskOracle, action: DeskAction): string[] {
  const names = [...('doc' in action ? [action.doc] : []), ...('name' in action ? [action.name] : [])]
  return names.filter((name) => oracle.documents.some((one) => one.name === name))
}

function textOf(action: DeskAction): string {
  return JSON.stringify(action, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
}
