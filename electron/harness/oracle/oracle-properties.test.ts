import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from './arithmetic.ts'
import { act } from './action.ts'
import { isLive, lineName, type EnteredDocument } from './facts.ts'
import { histories, live, repeat, settledLines, standing, type History } from './history.ts'
import { dayText, MODEL_PLACES, MODEL_PRODUCT_NAMES, openModelShop } from './model-shop.ts'
import type { StockOracle } from './oracle.ts'
import { resolve } from './resolve.ts'

const RUNS = process.env['ZHANGSHI_PROVE'] === undefined ? 100 : 2000
const SEED = Number(
  process.env['ZHANGSHI_SEED'] ?? (process.env['ZHANGSHI_PROVE'] === undefined ? 420_400_202 : Date.now() % 2 ** 31),
)
const parameters = { numRuns: RUNS, seed: SEED }

/** What a property finds wrong, as text; fast-check shrinks until it is the shortest history that shows it. */
function never(what: (oracle: StockOracle) => string[]): fc.IProperty<[History]> {
  return fc.property(histories(60), (history) => {
    live(history, (oracle) => expect(what(oracle)).toEqual([]))
  })
}

describe(`random histories (ZHANGSHI_SEED=${SEED})`, () => {
  test('R25: the journal of every document sums to 0, and the inventory account is what the pools are worth', () => {
    fc.assert(never(unbalanced), parameters)
  })

  test('R27: signs of quantity and value at every point of every pool', () => {
    fc.assert(never(wrongSigns), parameters)
  })

  test('quantities of the pool are those of the places; its value is what went in and out', () => {
    fc.assert(never(unaccounted), parameters)
  })

  test('goods of batches are never below zero anywhere, others only where it was allowed', () => {
    fc.assert(
      fc.property(histories(60), (history) => {
        const { oracle, done } = live(history)
        const wasAllowed =
          history.settings.negative === 'allow' ||
          done.some(({ action }) => action.do === 'negative' && action.setting === 'allow')
        const strict = MODEL_PRODUCT_NAMES.filter((product) => product === '丙' || !wasAllowed)
        for (const product of strict)
          for (const { movement, after } of oracle.valued.steps)
            if (movement.line.product === product) expect(after.quantity >= 0n).toBe(true)
      }),
      parameters,
    )
  })

  test('voiding in an open period equals never having posted', () => {
    fc.assert(fc.property(histories(40), fc.nat({ max: 60 }), assertVoidLeavesNoTrace), parameters)
  })

  test('an accepted void of what was just posted changes nothing', () => {
    fc.assert(
      fc.property(histories(40), (history) => {
        let before = stand(openModelShop(history.settings))
        live(history, (oracle, { action, refusal }) => {
          if (action.do === 'post' && refusal === null && oracle.reverse(action.name) === null)
            expect(stand(oracle)).toBe(before)
          before = stand(oracle)
        })
      }),
      parameters,
    )
  })

  test('R24: nothing dated in a closed period changes until it is reopened', () => {
    fc.assert(
      fc.property(histories(60), (history) => {
        const untouched = openModelShop(history.settings)
        let closed = { through: '', figures: closedFigures(untouched, '') }
        live(history, (oracle, { action }) => {
          if (action.do !== 'close' && action.do !== 'reopen')
            expect(closedFigures(oracle, closed.through)).toBe(closed.figures)
          const through = oracle.state.closedThrough
          closed = { through, figures: closedFigures(oracle, through) }
        })
      }),
      parameters,
    )
  })

  test('R21: 改单 without a change leaves everything as it was, in an open period', () => {
    const unchanged = { do: 'amend', bold: false, quantityBy: 0, moneyBy: 0, daysLater: 0, product: null } as const
    fc.assert(
      fc.property(histories(40), fc.nat({ max: 60 }), (history, pick) => {
        const { oracle } = live(history)
        const before = stand(oracle)
        const action = resolve(oracle, { ...unchanged, pick }, 'again')
        fc.pre(action?.do === 'amend' && oracle.document(action.doc).date > oracle.state.closedThrough)
        // A reference price is read again when a document is posted again (R6), and a difference counted again (R23).
        fc.pre(action.content.type !== 'stocktake')
        fc.pre(!history.commands.some((command) => command.do === 'reference price'))
        fc.pre(act(oracle, action) === null)
        expect(stand(oracle)).toBe(before)
      }),
      parameters,
    )
  })

  test('R10: documents of different days may be posted in any order', () => {
    const days = [0, 1, 2, 3, 4, 5]
    const documents = fc.tuple(...days.map(documentOfDay))
    const orders = fc.shuffledSubarray(days, { minLength: days.length })
    fc.assert(
      fc.property(fc.constantFrom('MA', 'FIFO'), documents, orders, (method, list, order) => {
        const shuffled = order.map((index) => list[index]!)
        expect(postAll(method, shuffled)).toBe(postAll(method, list))
      }),
      parameters,
    )
  })

  test.each(['rounds down', 'same date in reverse'] as const)('a planted fault makes a difference: %s', (fault) => {
    const differs = fc.property(histories(60), (history) => {
      const { oracle, done } = live(history)
      const actions = done.filter(({ refusal }) => refusal === null).map(({ action }) => action)
      const faulty = repeat({ ...history.settings, fault }, actions)
      if (faulty !== null) expect(stand(faulty)).toBe(stand(oracle))
    })
    expect(fc.check(differs, { ...parameters, endOnFailure: true }).failed).toBe(true)
  })
})

function stand(oracle: StockOracle): string {
  return standing(oracle, MODEL_PRODUCT_NAMES, MODEL_PLACES)
}

function unbalanced(oracle: StockOracle): string[] {
  const totals = new Map<string, bigint>()
  for (const { document, amount } of oracle.journal()) totals.set(document, (totals.get(document) ?? 0n) + amount)
  const inventory = oracle.accounts().get('inventory') ?? 0n
  const pools = sum(MODEL_PRODUCT_NAMES.map((product) => oracle.pool(product).value))
  return [
    ...[...totals].filter(([, total]) => total !== 0n).map(([document, total]) => `${document} sums to ${total}`),
    ...(inventory === pools ? [] : [`inventory is ${inventory}, the pools ${pools}`]),
  ]
}

function wrongSigns(oracle: StockOracle): string[] {
  const wrong = oracle.valued.steps.flatMap(({ movement, after: { quantity, value }, value: worth }) => {
    const isSound = quantity > 0n ? value >= 0n : quantity === 0n ? value === 0n : value <= 0n
    const isSigned = movement.line.effect === 'in' ? worth >= 0n : movement.line.effect !== 'out' || worth <= 0n
    return isSound && isSigned ? [] : [`${movement.name} ${worth}: ${quantity} worth ${value}`]
  })
  for (const product of MODEL_PRODUCT_NAMES) {
    const { shorts, quantity, value } = oracle.valued.pool(product)
    const shortValue = sum(shorts.map((short) => short.value))
    if (quantity < 0n && value !== -shortValue) wrong.push(`${product} is ${value} short of ${shortValue}`)
    if (quantity >= 0n && shorts.length > 0) wrong.push(`${product} has shorts and stock`)
  }
  return wrong
}

function unaccounted(oracle: StockOracle): string[] {
  return MODEL_PRODUCT_NAMES.flatMap((product) => {
    const { quantity, value } = oracle.pool(product)
    const steps = oracle.valued.steps.filter(({ movement }) => movement.line.product === product)
    const names = new Set(steps.map(({ movement }) => movement.name))
    const trueUps = oracle.valued.trueUps.filter(({ inbound }) => names.has(inbound))
    const moved = sum(steps.map((step) => step.value)) - sum(trueUps.map(({ amount }) => amount))
    const placed = sum(MODEL_PLACES.map((place) => oracle.stock(product, place)))
    const found = `${product}: ${quantity} worth ${value}`
    const expected = `${product}: ${placed} worth ${moved}`
    return found === expected ? [] : [`${found} instead of ${expected}`]
  })
}

/** Post something in the middle of a history and void it at the end: as if it had never been. */
function assertVoidLeavesNoTrace(history: History, pick: number): void {
  const { oracle, done } = live(history)
  const accepted = done.filter(({ refusal }) => refusal === null).map(({ action }) => action)
  const voidable = accepted.filter(
    (action) =>
      action.do === 'post' &&
      isLive(oracle.posted, oracle.document(action.name)) &&
      oracle.document(action.name).date > oracle.state.closedThrough,
  )
  const chosen = voidable[pick % voidable.length]
  fc.pre(chosen !== undefined && chosen.do === 'post')
  fc.pre(oracle.reverse(chosen.name) === null)
  const without = accepted.filter((action) => action !== chosen)
  // Without it another command may be refused, or a count or a refund may be settled otherwise: nothing to compare.
  const neverPosted = repeat(history.settings, without)
  fc.pre(neverPosted !== null && settledLines(neverPosted, chosen.name) === settledLines(oracle, chosen.name))
  expect(stand(oracle)).toBe(stand(neverPosted))
}

/** Values and journal of everything dated up to a day. */
function closedFigures(oracle: StockOracle, through: string): string {
  const closed = oracle.posted.filter(({ date }) => date <= through)
  const values = closed.flatMap((document) => document.lines.map((line) => oracle.value(lineName(document, line))))
  const journal = oracle.journal().filter(({ date }) => date <= through)
  return [
    closed.map(({ name }) => name).join(),
    values.join(),
    ...journal.map(({ document, account, amount }) => `${document} ${account} ${amount}`),
  ].join('\n')
}

/** A document of one product on a day of its own. */
function documentOfDay(day: number): fc.Arbitrary<EnteredDocument> {
  const line = {
    product: fc.constant('乙'),
    warehouse: fc.constant('门店'),
    quantity: fc.bigInt({ min: 1n, max: 50_000n }),
    value: fc.bigInt({ min: 0n, max: 20_000n }),
  }
  return fc.record({
    type: fc.constantFrom('purchaseReceipt', 'salesShipment', 'gain', 'loss', 'otherOut'),
    date: fc.constant(dayText(day)),
    lines: fc.array(fc.record(line), { minLength: 1, maxLength: 2 }),
  })
}

function postAll(method: 'MA' | 'FIFO', documents: readonly EnteredDocument[]): string {
  const oracle = openModelShop({ method, negative: 'allow' })
  for (const document of documents) expect(oracle.post(document.date, document)).toBeNull()
  return stand(oracle)
}
