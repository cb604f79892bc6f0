import fc from 'fast-check'
import { deskCommands, GOODS, type DeskCommand } from '../desk/commands.ts'
import type { DeskAction, DeskContent } from '../desk/facts.ts'
import type { DeskOracle } from '../desk/oracle.ts'
import { resolve } from '../desk/resolve.ts'
import type { EnteredDocument, EnteredLine, OracleType } from '../oracle/facts.ts'
import { dayNumber, dayText, MODEL_WAREHOUSES } from '../oracle/model-shop.ts'

/*
 * What happens before reports are asked for: whatever happens at the desk, in two warehouses and with discounts, and in
 * between documents of stock alone.
 */

type StockType = Extract<
  OracleType,
  'openingStock' | 'otherIn' | 'otherOut' | 'gain' | 'loss' | 'transfer' | 'assembly' | 'costAdjustment'
>

export interface StockCommand {
  readonly do: StockType | 'void stock'
  readonly product: (typeof GOODS)[number]
  readonly quantity: number
  readonly value: number | null
  readonly isBack: boolean
  readonly daysAgo: number
  readonly pick: number
}

/** A command of the desk, the warehouse it is about and the discount of its lines. */
export interface TradeCommand {
  readonly command: DeskCommand
  readonly isBack: boolean
  readonly discountRate: number
}

export interface Happening {
  readonly trade: TradeCommand
  /** So many days later. */
  readonly later: number
  readonly stock: StockCommand | null
  /** Place among the people of who does it. */
  readonly by: number
}

const stockCommand: fc.Arbitrary<StockCommand> = fc.record({
  do: fc.constantFrom<StockCommand['do']>(
    ...(['openingStock', 'otherIn', 'otherOut', 'gain', 'loss', 'transfer', 'transfer'] as const),
    ...(['assembly', 'costAdjustment', 'void stock', 'void stock'] as const),
  ),
  product: fc.constantFrom(...GOODS),
  quantity: fc.integer({ min: 1, max: 40_000 }),
  value: fc.option(fc.integer({ min: 1, max: 6000 })),
  isBack: fc.boolean(),
  daysAgo: fc.integer({ min: 0, max: 6 }),
  pick: fc.nat({ max: 60 }),
})

const NOTHING_BESIDE = { isBack: false, discountRate: 0, later: 0, stock: null, by: 0 }

export function histories(maxLength: number): fc.Arbitrary<readonly Happening[]> {
  const beside = fc.array(
    fc.record({
      isBack: fc.boolean(),
      discountRate: fc.constantFrom(0, 0, 500, 3333),
      later: fc.constantFrom(...Array.from({ length: 9 }, () => 0), 1, 9, 37),
      stock: fc.option(stockCommand, { freq: 1 }),
      by: fc.nat({ max: 2 }),
    }),
    { minLength: maxLength, maxLength },
  )
  return fc.tuple(deskCommands(maxLength), beside).map(([commands, others]) =>
    commands.map((command, index) => {
      const { isBack, discountRate, later, stock, by } = others[index] ?? NOTHING_BESIDE
      return { trade: { command, isBack, discountRate }, later, stock, by }
    }),
  )
}

/** What it means as the shop stands by then, and who does it. @param first place of the first of them in the whole history */
export function* actionsOf(
  history: readonly Happening[],
  oracle: DeskOracle,
  first: number,
): Iterable<readonly [DeskAction, number]> {
  for (const [at, { trade, later, stock, by }] of history.entries()) {
    const index = first + at
    if (later > 0) yield [{ do: 'today', date: dayText(dayNumber(oracle.today) + later) }, by]
    const action = resolve(oracle, trade.command, `D${index + 1}`)
    if (action !== null) yield [withMore(oracle, action, trade), by]
    const beside = stock === null ? null : stockAction(oracle, stock, `T${index + 1}`)
    if (beside !== null) yield [beside, by]
  }
}

function withMore(oracle: DeskOracle, action: DeskAction, trade: TradeCommand): DeskAction {
  if (action.do !== 'post' && action.do !== 'amend') return action
  const { content } = action
  if (content.type === 'purchaseOrder') {
    const expected = dayText(dayNumber(oracle.today) + (trade.command.amount % 9))
    return { ...action, content: { ...content, expected } }
  }
  return action.do === 'post' ? { ...action, content: placed(content, trade) } : action
}

function placed(content: DeskContent, { isBack, discountRate }: TradeCommand): DeskContent {
  if (content.kind !== 'trade') return content
  const warehouse = MODEL_WAREHOUSES[isBack ? 1 : 0]
  // At the till the payments must come to the whole to the 分; what is bought, or comes back, has no discount of a line.
  const hasDiscount = content.type === 'salesShipment'
  const lines = content.lines.map((line) =>
    hasDiscount && line.price !== null && line.origin === null ? { ...line, discountRate: BigInt(discountRate) } : line,
  )
  const isLess = hasDiscount && discountRate > 0
  // Less is owed then, and 整单优惠 must not be more than the rest.
  return isLess ? { ...content, warehouse, lines, reduction: 0n, rounding: 0n } : { ...content, warehouse, lines }
}

function stockAction(oracle: DeskOracle, command: StockCommand, name: string): DeskAction | null {
  const { daysAgo, pick } = command
  if (command.do === 'void stock') {
    const own = oracle.stock.posted.filter((one) => /^T\d/.test(one.name) && one.reversal === null)
    const picked = own[own.length - 1 - (pick % Math.max(1, own.length))]
    return picked === undefined ? null : { do: 'void stock', doc: picked.name }
  }
  const date = dayText(Math.max(0, dayNumber(oracle.today) - daysAgo))
  return { do: 'post stock', name, content: stockContent(command, command.do, date) }
}

function stockContent(command: StockCommand, type: StockType, date: string): EnteredDocument {
  const { product, isBack, value, pick } = command
  const [warehouse, to] = isBack ? [MODEL_WAREHOUSES[1], MODEL_WAREHOUSES[0]] : MODEL_WAREHOUSES
  const line: EnteredLine = { product, warehouse, quantity: BigInt(command.quantity) }
  const worth = value === null ? {} : { value: BigInt(value) }
  switch (type) {
    case 'openingStock':
    case 'otherIn':
      return { type, date, lines: [{ ...line, ...worth }] }
    case 'transfer':
      return { type, date, lines: [{ ...line, to }] }
    case 'costAdjustment':
      return { type, date, lines: [{ product, warehouse, value: BigInt((value ?? 100) * (pick % 3 === 0 ? -1 : 1)) }] }
    case 'assembly': {
      const part = GOODS.find((other) => other !== product) ?? product
      const parts: EnteredLine = { ...line, product: part, direction: 'out' }
      return { type, date, fee: BigInt(value ?? 0), lines: [{ ...line, direction: 'in' }, parts] }
    }
    case 'otherOut':
    case 'gain':
    case 'loss':
      return { type, date, lines: [line] }
  }
}
