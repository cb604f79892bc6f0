import { allocate, Arithmetic, sum } from './arithmetic.ts'
import type {
  CheckStep,
  ExpectedRefusal,
  FigureStep,
  OracleCase,
  OracleCaseLine,
  OracleCaseStep,
} from './case-format.ts'
import type { EnteredLine } from './facts.ts'
import { fromText, lineAmounts, moneyFrom, priceFrom, quantityFrom, rateFrom } from './figures.ts'
import type { Account } from './journal.ts'
import { StockOracle } from './oracle.ts'
import type { OracleRefusal } from './refusal.ts'
import { countMovements } from './stock.ts'

/** Run a worked case through the oracle. @returns everything that is not as the case says */
export function runOracleCase(one: OracleCase): string[] {
  const { method, negative, today = '2026-12-31' } = one
  const oracle = new StockOracle({ method, negative, today })
  for (const [name, { ref, tracked }] of Object.entries(one.products ?? {}))
    oracle.setProduct(name, { referencePrice: priceFrom(ref ?? '0'), hasBatches: tracked ?? false })
  return one.steps.flatMap((step) => runStep(oracle, step))
}

function runStep(oracle: StockOracle, step: OracleCaseStep): string[] {
  switch (step.do) {
    case 'post':
      return refusalProblems(step.id, step.refused, oracle.post(step.id, enter(step.type, step.date, step)))
    case 'amend': {
      const { type, date } = oracle.document(step.doc)
      const entered = enter(type, step.date ?? date, step)
      return refusalProblems(step.id, step.refused, oracle.amend(step.doc, step.id, entered))
    }
    case 'reverse':
      return refusalProblems(step.doc, step.refused, oracle.reverse(step.doc))
    case 'close':
      return refusalProblems('close', step.refused, oracle.close(step.date))
    case 'reopen':
      return refusalProblems('reopen', step.refused, oracle.reopen(step.date ?? null))
    case 'negative':
      oracle.setNegative(step.value)
      return []
    case 'today':
      oracle.setToday(step.date)
      return []
    case 'check':
      return checkProblems(oracle, step)
    default:
      return figureProblems(step)
  }
}

function enter(
  type: Parameters<StockOracle['post']>[1]['type'],
  date: string,
  { lines, fee }: { readonly lines: readonly OracleCaseLine[]; readonly fee?: string },
) {
  return { type, date, ...(fee === undefined ? {} : { fee: moneyFrom(fee) }), lines: lines.map(enterLine) }
}

function enterLine({ product, warehouse, batch, qty, value, origin, to, io, weight, counted }: OracleCaseLine) {
  const line: EnteredLine = {
    product,
    ...(warehouse === undefined ? {} : { warehouse }),
    ...(batch === undefined ? {} : { batch }),
    ...(qty === undefined ? {} : { quantity: quantityFrom(qty) }),
    ...(value === undefined ? {} : { value: moneyFrom(value) }),
    ...(origin === undefined ? {} : { origin }),
    ...(to === undefined ? {} : { to }),
    ...(io === undefined ? {} : { direction: io }),
    ...(weight === undefined ? {} : { weight: fromText(String(weight), 4) }),
    ...(counted === undefined ? {} : { counted: quantityFrom(counted) }),
  }
  return line
}

/** Fields of a refusal that the case names must match; the rest is not checked. */
function refusalProblems(
  subject: string,
  expected: ExpectedRefusal | undefined,
  found: OracleRefusal | null,
): string[] {
  if (expected === undefined) return found === null ? [] : [`${subject}: refused with ${found.code}`]
  if (found === null) return [`${subject}: accepted, but ${expected.code} expected`]
  const figures = new Set(['needs', 'has', 'short'])
  const named: Readonly<Record<string, string | bigint | undefined>> = { ...found }
  return Object.entries(expected).flatMap(([field, text]) => {
    const value = figures.has(field) ? quantityFrom(text) : text
    return differences(`${subject}: ${field}`, named[field], value)
  })
}

function checkProblems(oracle: StockOracle, step: CheckStep): string[] {
  const trueUp = (inbound: string) =>
    sum(oracle.valued.trueUps.filter((one) => one.inbound === inbound).map((one) => one.amount))
  const stockAt = (place: string) => {
    const [product = '', warehouse = '', batch] = place.split('@')
    return oracle.stock(product, warehouse, batch)
  }
  return [
    ...compareAll(step.values, (line) => oracle.value(line), moneyFrom),
    ...compareAll(step.trueups, trueUp, moneyFrom),
    ...compareAll(step.provisional, (line) => oracle.valued.provisional(line), quantityFrom),
    ...compareAll(step.stock, stockAt, quantityFrom),
    ...compareAll(step.accounts, (account) => oracle.accounts().get(account as Account) ?? 0n, moneyFrom),
    ...compareAll(step.movements, (name) => BigInt(countMovements(oracle.document(name))), BigInt),
    ...Object.entries(step.pools ?? {}).flatMap(([product, [quantity, value]]) => [
      ...differences(`quantity of ${product}`, oracle.pool(product).quantity, quantityFrom(quantity)),
      ...differences(`value of ${product}`, oracle.pool(product).value, moneyFrom(value)),
    ]),
  ]
}

function compareAll<Figure>(
  expected: Readonly<Record<string, Figure>> | undefined,
  find: (name: string) => bigint,
  read: (figure: Figure) => bigint,
): string[] {
  return Object.entries(expected ?? {}).flatMap(([name, figure]) => differences(name, find(name), read(figure)))
}

function figureProblems(step: FigureStep): string[] {
  switch (step.do) {
    case 'amount': {
      const amounts: Readonly<Record<string, bigint>> = lineAmounts(quantityFrom(step.qty), priceFrom(step.price), {
        discount: rateFrom(step.discount ?? '0'),
        tax: rateFrom(step.tax ?? '0'),
        taxIncluded: step.taxIncluded ?? true,
      })
      return Object.entries(step.expect).flatMap(([name, text]) => differences(name, amounts[name], moneyFrom(text)))
    }
    case 'allocate': {
      const weights = step.weights.map((weight) => fromText(weight, 6))
      return differences(
        'allocation',
        allocate(moneyFrom(step.total), weights).join(),
        step.expect.map(moneyFrom).join(),
      )
    }
    case 'shares': {
      const arithmetic = new Arithmetic()
      const parts = step.parts.map(quantityFrom)
      let left = { value: moneyFrom(step.value), quantity: sum(parts) }
      const shares = parts.map((part) => {
        const share = arithmetic.share(left.value, part, left.quantity)
        left = { value: left.value - share, quantity: left.quantity - part }
        return share
      })
      return differences('shares', shares.join(), step.expect.map(moneyFrom).join())
    }
  }
}

function differences(what: string, found: unknown, expected: unknown): string[] {
  return found === expected ? [] : [`${what} is ${String(found)} instead of ${String(expected)}`]
}
