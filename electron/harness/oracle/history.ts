import fc from 'fast-check'
import { act, type Action } from './action.ts'
import type { ModelCommand } from './command.ts'
import { openModelShop } from './model-shop.ts'
import type { OracleSettings, StockOracle } from './oracle.ts'
import { modelCommands } from './random-commands.ts'
import type { OracleRefusal } from './refusal.ts'
import { resolve } from './resolve.ts'

/** A random history: how the books were opened, and what happened then. */
export interface History {
  readonly settings: Omit<OracleSettings, 'today'>
  readonly commands: readonly ModelCommand[]
}

export function histories(maxLength: number): fc.Arbitrary<History> {
  return fc.record({
    settings: fc.record({ method: fc.constantFrom('MA', 'FIFO'), negative: fc.constantFrom('forbid', 'allow') }),
    commands: modelCommands(maxLength),
  })
}

export interface Done {
  readonly action: Action
  readonly refusal: OracleRefusal | null
}

/** Let a history happen in the oracle; `look` sees the shop after each command. */
export function live(
  { settings, commands }: History,
  look: (oracle: StockOracle, done: Done) => void = () => undefined,
): { oracle: StockOracle; done: Done[] } {
  const oracle = openModelShop(settings)
  const done: Done[] = []
  for (const [index, command] of commands.entries()) {
    const action = resolve(oracle, command, `D${index + 1}`)
    if (action === null) continue
    const one = { action, refusal: act(oracle, action) }
    done.push(one)
    look(oracle, one)
  }
  return { oracle, done }
}

/** Let known actions happen again, up to the first that is refused. @returns null when one was */
export function repeat(settings: History['settings'], actions: readonly Action[]): StockOracle | null {
  const oracle = openModelShop(settings)
  return actions.every((action) => act(oracle, action) === null) ? oracle : null
}

/** Everything a void may not leave a trace in: stock, pools, accounts and months, as text. */
export function standing(oracle: StockOracle, products: readonly string[], places: readonly string[]): string {
  const stock = products.flatMap((product) =>
    places.map((place) => `${product}@${place} ${oracle.stock(product, place)}`),
  )
  const pools = products.map((product) => `${product} ${oracle.pool(product).quantity} ${oracle.pool(product).value}`)
  const totals = [...oracle.accounts()]
    .filter(([, total]) => total !== 0n)
    .map(([account, total]) => `${account} ${total}`)
  const months = [...oracle.months()]
    .filter(([, { revenue, cogs }]) => revenue !== 0n || cogs !== 0n)
    .map(([month, { revenue, cogs }]) => `${month} ${revenue} ${cogs}`)
  return [...stock, ...pools, ...totals.sort(), ...months.sort()].join('\n')
}

/** What was settled when the other documents were posted: with or without this one they must be the same to compare. */
export function settledLines(oracle: StockOracle, except: string): string {
  const others = oracle.posted.filter(({ name, reversal }) => name !== except && reversal?.of !== except)
  return JSON.stringify(
    others.map(({ name, date, lines }) => [name, date, lines]),
    (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  )
}
