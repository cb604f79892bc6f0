import { lineTotals } from '#shared/domain/line-totals.ts'
import { allocate } from '#shared/kernel/allocate.ts'
import { parseDecimal } from '#shared/kernel/decimal.ts'
import { money, moneyToText, parseMoney, type Money } from '#shared/kernel/money.ts'
import { share } from '#shared/kernel/mul-div.ts'
import { ONE_UNIT, parseQuantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'
import { compare, compareMoney, must } from './cost-case-compare.ts'
import type { AllocateStep, AmountStep, SharesStep } from './cost-case-format.ts'
import type { CaseRun } from './cost-case-runner.ts'

/** The amounts of one line (R1, R2). */
export function amountStep(run: CaseRun, step: AmountStep): void {
  const rateOf = (text: string) => rate(must(parseDecimal(text, 4), text))
  const totals = lineTotals(
    {
      quantity: must(parseQuantity(step.qty), step.qty),
      ratio: ONE_UNIT,
      price: must(parseUnitPrice(step.price), step.price),
      amount: null,
      discountRate: rateOf(step.discount ?? '0'),
      taxRate: rateOf(step.tax ?? '0'),
    },
    step.taxIncluded ?? true,
  )
  const named: Record<string, Money> = {
    list: totals.listAmount,
    discount: totals.discountAmount,
    amount: totals.amount,
    net: totals.netAmount,
    tax: totals.taxAmount,
    gross: totals.grossAmount,
  }
  for (const [name, expected] of Object.entries(step.expect))
    compareMoney(run, `${name} amount`, must(named[name] ?? null, name), expected)
}

export function allocateStep(run: CaseRun, { total, weights, expect }: AllocateStep): void {
  const scaled = weights.map((weight) => must(parseDecimal(weight, 4), weight))
  const parts = allocate(must(parseMoney(total), total), scaled)
  compare(run, `allocation of ${total}`, parts.map((part) => moneyToText(money(part))).join(' '), expect.join(' '))
}

/** R3: each part is a share of what remains. */
export function sharesStep(run: CaseRun, { value, parts, expect }: SharesStep): void {
  const quantities = parts.map((part) => must(parseQuantity(part), part))
  let left = { value: Number(must(parseMoney(value), value)), quantity: quantities.reduce((sum, one) => sum + one, 0) }
  const shares = quantities.map((part) => {
    const one = share(left.value, part, left.quantity)
    left = { value: left.value - one, quantity: left.quantity - part }
    return moneyToText(money(one))
  })
  compare(run, `shares of ${value}`, shares.join(' '), expect.join(' '))
}
