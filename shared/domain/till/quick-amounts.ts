import { money, type Money } from '../../kernel/money.ts'

/** Notes a customer rounds up to, in 分. */
const NOTES = [1_000, 5_000, 10_000, 20_000, 50_000, 100_000]
const MOST = 3

/** What a customer is likely to hand over: exactly the amount, and the next amounts that notes make. */
export function quickAmounts(due: Money): Money[] {
  const rounded = NOTES.map((note) => Math.ceil(due / note) * note).filter((amount) => amount > due)
  const distinct = [...new Set(rounded)].sort((a, b) => a - b)
  return [due, ...distinct.slice(0, MOST).map(money)]
}
