import { larger, smaller } from './arithmetic.ts'
import type { AdjustCommand, BuildCommand, CommandLine, GoodsCommand, TransferCommand } from './command.ts'
import type { EnteredDocument, EnteredLine } from './facts.ts'
import { batchesOf, dayNumber, dayText, MODEL_PRODUCT_NAMES, MODEL_WAREHOUSES } from './model-shop.ts'
import type { StockOracle } from './oracle.ts'
import { stockAt, type StockKey } from './stock.ts'

const LEAVING: ReadonlySet<string> = new Set(['salesShipment', 'otherOut', 'loss', 'purchaseReturn'])
/** Types whose lines carry money, and those that may leave it out. */
const WITH_MONEY: ReadonlySet<string> = new Set([
  'openingStock',
  'purchaseReceipt',
  'purchaseReturn',
  'salesShipment',
  'salesReturn',
  'otherIn',
])
const MONEY_OPTIONAL: ReadonlySet<string> = new Set(['openingStock', 'otherIn'])
const USUAL_MONEY = 1234

/** The day a command is dated: not in a closed period, unless it is bold; a bold one may even be of tomorrow. */
export function dateOf(oracle: StockOracle, { daysAgo, bold }: { readonly daysAgo: number; readonly bold: boolean }) {
  const today = dayNumber(oracle.state.today)
  if (bold) return dayText(Math.max(today - daysAgo + 1, 0))
  const { closedThrough } = oracle.state
  const firstOpen = closedThrough === '' ? 0 : dayNumber(closedThrough) + 1
  return dayText(Math.max(today - daysAgo, firstOpen, 0))
}

/** What can leave on a day without any later day running short. */
export function availableFrom(oracle: StockOracle, key: StockKey, date: string): bigint {
  const endOfDay = { date, key: Number.MAX_SAFE_INTEGER }
  const later = oracle.posted.filter((document) => document.date > date)
  const quantities = [endOfDay, ...later].map((place) => stockAt(oracle.posted, key, place))
  return quantities.reduce(smaller)
}

/** A place with so much of one of the products, else one with less, else where the command says. */
function findStock(
  oracle: StockOracle,
  line: CommandLine,
  warehouse: string,
  date: string,
  products: readonly string[],
): StockKey & { has: bigint } {
  const [batch = ''] = batchesOf(line.product).filter((one) => one === '' || one === line.batch)
  const named = { product: line.product, warehouse, batch }
  const others = products.flatMap((product) =>
    MODEL_WAREHOUSES.flatMap((one) => batchesOf(product).map((other) => ({ product, warehouse: one, batch: other }))),
  )
  const places = [named, ...others].map((key) => ({ ...key, has: availableFrom(oracle, key, date) }))
  const wanted = BigInt(line.quantity)
  return places.find((one) => one.has >= wanted) ?? places.find((one) => one.has > 0n) ?? { ...named, has: 0n }
}

/** A line of goods that leave, fitted to what is there; so much that places are often emptied. */
function leavingLine(
  oracle: StockOracle,
  line: CommandLine,
  warehouse: string,
  { date, bold }: { readonly date: string; readonly bold: boolean },
  products: readonly string[] = [line.product],
): EnteredLine {
  const found = findStock(oracle, line, warehouse, date, products)
  const isFree = bold || (oracle.state.negative === 'allow' && line.quantity % 20_000 === 0)
  if (isFree) return arrivingLine(line, warehouse)
  const quantity = found.has <= 0n ? BigInt(line.quantity) : smaller(2n * BigInt(line.quantity), found.has)
  return { product: found.product, warehouse: found.warehouse, ...batchOf(found), quantity }
}

export function batchOf({ batch }: { readonly batch: string }): { batch?: string } {
  return batch === '' ? {} : { batch }
}

function arrivingLine(line: CommandLine, warehouse: string): EnteredLine {
  const [batch = ''] = batchesOf(line.product).filter((one) => one === '' || one === line.batch)
  return { product: line.product, warehouse, ...batchOf({ batch }), quantity: BigInt(line.quantity) }
}

export function goods(oracle: StockOracle, command: GoodsCommand): EnteredDocument {
  const { type, warehouse } = command
  const date = dateOf(oracle, command)
  if (type === 'stocktake') return { type, date, lines: countedLines(oracle, command, date) }
  const lines = command.lines.map((line) => ({
    ...(LEAVING.has(type)
      ? leavingLine(oracle, line, warehouse, { date, bold: command.bold }, [line.product, ...MODEL_PRODUCT_NAMES])
      : arrivingLine(line, warehouse)),
    ...moneyOf(type, line),
  }))
  // Goods that leave are found where they are; a document is of one warehouse.
  return { type, date, lines: lines.filter((line) => line.warehouse === lines[0]?.warehouse) }
}

function moneyOf(type: string, { money }: CommandLine): { value?: bigint } {
  if (!WITH_MONEY.has(type) || (money === null && MONEY_OPTIONAL.has(type))) return {}
  return { value: BigInt(money ?? USUAL_MONEY) }
}

/** Counts near what is there, each place of stock once. */
function countedLines(oracle: StockOracle, { warehouse, lines, bold }: GoodsCommand, date: string): EnteredLine[] {
  const counted = new Map<string, EnteredLine>()
  for (const line of lines) {
    const { quantity, ...place } = arrivingLine(line, warehouse)
    const key = { product: line.product, warehouse, batch: place.batch ?? '' }
    const has = stockAt(oracle.posted, key, { date, key: Number.MAX_SAFE_INTEGER })
    const difference = larger(-BigInt(line.quantity % 50_000), -larger(availableFrom(oracle, key, date), 0n))
    const off = line.money === null ? 0n : line.money % 2 === 0 ? BigInt(line.quantity) : difference
    const count = bold ? (quantity ?? 0n) : larger(has + off, 0n)
    counted.set(`${place.product} ${place.batch}`, { ...place, counted: count })
  }
  return [...counted.values()]
}

export function transfer(oracle: StockOracle, command: TransferCommand): EnteredDocument {
  const date = dateOf(oracle, command)
  const line = leavingLine(oracle, command.line, command.from, { date, bold: command.bold })
  const to = command.to === line.warehouse ? MODEL_WAREHOUSES.find((one) => one !== line.warehouse) : command.to
  return { type: 'transfer', date, lines: [{ ...line, to: to ?? '' }] }
}

/** An assembly takes its parts out and puts the whole in; a disassembly the other way round. */
export function build(oracle: StockOracle, command: BuildCommand): EnteredDocument {
  const { type, whole, bold, fee, warehouse } = command
  const date = dateOf(oracle, command)
  const parts = command.parts.map((part, index) => ({ ...part, product: otherThan(whole, index, bold) }))
  const leaving = (line: CommandLine): EnteredLine => ({
    ...leavingLine(oracle, line, warehouse, { date, bold }),
    direction: 'out',
  })
  const arriving = (line: CommandLine, at: string): EnteredLine => ({ ...arrivingLine(line, at), direction: 'in' })
  if (type === 'disassembly') {
    const out = leaving(whole)
    const place = out.warehouse ?? warehouse
    const outputs = parts.map((part, index) => ({ ...arriving(part, place), ...weightOf(command, index) }))
    return { type, date, fee: BigInt(fee), lines: [out, ...outputs] }
  }
  const components = parts.map(leaving)
  const place = components[0]?.warehouse ?? warehouse
  const kept = components.filter((line) => line.warehouse === place)
  return { type, date, fee: BigInt(fee), lines: [arriving(whole, place), ...kept] }
}

/** R11: nothing is its own component, unless somebody is bold. */
function otherThan(whole: CommandLine, index: number, bold: boolean): string {
  const names = MODEL_PRODUCT_NAMES.filter((name) => bold || name !== whole.product)
  return names[index % names.length] ?? whole.product
}

function weightOf({ weights }: BuildCommand, index: number): { weight?: bigint } {
  return weights === null ? {} : { weight: BigInt(weights[index] ?? 0) * 10_000n }
}

export function adjust(oracle: StockOracle, command: AdjustCommand): EnteredDocument {
  const date = dateOf(oracle, command)
  const stocked = MODEL_PRODUCT_NAMES.filter((name) => oracle.pool(name).value >= BigInt(Math.abs(command.change)))
  const product = command.bold || stocked.includes(command.product) ? command.product : (stocked[0] ?? command.product)
  return { type: 'costAdjustment', date, lines: [{ product, value: BigInt(command.change) }] }
}
