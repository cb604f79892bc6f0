import { moneyToText, parseMoney, type Money } from '#shared/kernel/money.ts'
import { parseQuantity, quantityToText, type Quantity } from '#shared/kernel/quantity.ts'
import type { CaseRun } from './cost-case-runner.ts'

export function compare(run: CaseRun, what: string, found: string, expected: string): void {
  if (found !== expected) run.problems.push(`${what} is ${found} instead of ${expected}`)
}

export function compareMoney(run: CaseRun, what: string, found: Money, expected: string): void {
  compare(run, what, moneyToText(found), moneyToText(must(parseMoney(expected), expected)))
}

export function compareQuantity(run: CaseRun, what: string, found: Quantity, expected: string): void {
  compare(run, what, quantityToText(found), quantityToText(must(parseQuantity(expected), expected)))
}

/** A figure of a case that cannot be read is a fault of the case. */
export function must<Value>(value: Value | null, text: string): Value {
  if (value === null) throw new Error(`the case has a wrong figure: ${text}`)
  return value
}
