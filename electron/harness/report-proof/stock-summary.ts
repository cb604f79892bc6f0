import { GOODS } from '../desk/commands.ts'
import { fulfilled, fulfilmentOf } from '../desk/orders.ts'
import { larger, sum } from '../oracle/arithmetic.ts'
import { MODEL_WAREHOUSES } from '../oracle/model-shop.ts'
import {
  figure,
  grouped,
  priceOf,
  proven,
  rateOf,
  rounded,
  type Proven,
  type ProvenCells,
  type ProvenRow,
} from './cells.ts'
import { categoryOf, isIn, levelOf, supplierOf, type MovedKind } from './facts.ts'
import { BY_PINYIN, descriptionOf } from './masters.ts'
import type { Asked } from './question.ts'
import { GOODS_FACTS, type ProofShop } from './shop.ts'
import { dayBefore, StockHistory } from './stock.ts'

/** Which column counts what; 入库 counts in, 出库 counts out, whatever the sign. */
const COLUMN_OF: Readonly<Record<Exclude<MovedKind, 'costAdjustment'>, string>> = {
  purchaseReceipt: 'purchaseQuantity',
  purchaseReturn: 'purchaseReturnQuantity',
  salesReturn: 'salesReturnQuantity',
  gain: 'gainQuantity',
  transferIn: 'transferInQuantity',
  openingStock: 'otherInQuantity',
  otherIn: 'otherInQuantity',
  product: 'otherInQuantity',
  salesShipment: 'saleQuantity',
  loss: 'lossQuantity',
  transferOut: 'transferOutQuantity',
  otherOut: 'otherOutQuantity',
  component: 'otherOutQuantity',
}
const OUT = ['saleQuantity', 'lossQuantity', 'transferOutQuantity', 'otherOutQuantity']
const IN = [...new Set(Object.values(COLUMN_OF))].filter((column) => !OUT.includes(column))
const FACTS = ['openingQuantity', 'openingValue', ...IN, 'inValue', ...OUT, 'outValue', 'adjustmentValue']

interface Place {
  readonly product: string
  /** null: everywhere. */
  readonly warehouse: string | null
  readonly facts: Record<string, bigint>
  readonly isShown: boolean
}

function placeOf(history: StockHistory, product: string, warehouse: string | null, question: Asked): Place {
  const { from, to, changedOnly } = question
  const at = (day: string) =>
    warehouse === null ? history.pool(product, day) : history.placed(product, warehouse, day)
  const opening = from === null ? { quantity: 0n, value: 0n } : at(dayBefore(from))
  const isWithin = (day: string) => (from === null || day >= from) && day <= to
  const moved = history.moved.filter(
    (one) =>
      one.product === product &&
      isWithin(one.day) &&
      (warehouse === null ? !one.kind.startsWith('transfer') : one.warehouse === warehouse),
  )
  const facts: Record<string, bigint> = Object.fromEntries(FACTS.map((key) => [key, 0n]))
  const add = (key: string, change: bigint) => (facts[key] = (facts[key] ?? 0n) + change)
  add('openingQuantity', opening.quantity)
  add('openingValue', opening.value)
  for (const { kind, quantity, value } of moved) {
    if (kind === 'costAdjustment') continue
    const isOut = OUT.includes(COLUMN_OF[kind])
    add(COLUMN_OF[kind], isOut ? -quantity : quantity)
    add(isOut ? 'outValue' : 'inValue', isOut ? -value : value)
  }
  // Whatever of the closing value no movement of goods explains.
  const explained = opening.value + (facts['inValue'] ?? 0n) - (facts['outValue'] ?? 0n)
  add('adjustmentValue', at(to).value - explained)
  const stood = !changedOnly && opening.quantity !== 0n
  return { product, warehouse, facts, isShown: moved.length > 0 || facts['adjustmentValue'] !== 0n || stood }
}

export function stockSummary(shop: ProofShop, question: Asked): Proven {
  const history = new StockHistory(shop)
  const { warehouse, supplier, to, grouping } = question
  const places = warehouse !== null ? [warehouse] : grouping === 'warehouse' ? MODEL_WAREHOUSES : ([null] as const)
  const isAsked = (product: string) =>
    isIn(product, question) && (supplier === null || supplierOf(shop, product, to) === supplier)
  const all = GOODS.filter(isAsked).flatMap((product) =>
    places.map((place) => placeOf(history, product, place, question)),
  )
  const shown = all.filter(({ isShown }) => isShown)
  const groupOf = (product: string) => (grouping === 'supplier' ? supplierOf(shop, product, to) : categoryOf(product))
  return proven(rowsOf(shown, grouping, groupOf), FACTS, (row) => {
    const [inQuantity, outQuantity] = [sum(IN.map((key) => figure(row, key))), sum(OUT.map((key) => figure(row, key)))]
    const closingQuantity = figure(row, 'openingQuantity') + inQuantity - outQuantity
    const closingValue =
      figure(row, 'openingValue') + figure(row, 'inValue') + figure(row, 'adjustmentValue') - figure(row, 'outValue')
    return {
      ...{ inQuantity, outQuantity, closingQuantity, closingValue },
      openingPrice: priceOf(figure(row, 'openingValue'), figure(row, 'openingQuantity')),
      closingPrice: priceOf(closingValue, closingQuantity),
    }
  })
}

/** 粮油 is read liángyóu, 大米 dàmǐ; none first. */
const CATEGORIES = ['', '大米', '粮油']

function rowsOf(
  shown: readonly Place[],
  grouping: Asked['grouping'],
  groupOf: (product: string) => string,
): ProvenRow[] {
  if (grouping === 'product')
    return shown.map(({ product, facts }) => ({ id: product, cells: { ...descriptionOf(product), ...facts } }))
  const isByPlace = grouping === 'warehouse'
  const groups = grouped(shown, ({ product, warehouse }) => (isByPlace ? (warehouse ?? '') : groupOf(product)))
  const names = isByPlace ? MODEL_WAREHOUSES : grouping === 'supplier' ? BY_PINYIN : CATEGORIES
  return names.flatMap((name) => {
    const own = groups.get(name) ?? []
    if (own.length === 0) return []
    const sums = FACTS.map((key) => [key, sum(own.map(({ facts }) => facts[key] ?? 0n))])
    const products = BigInt(new Set(own.map(({ product }) => product)).size)
    return [{ id: name, cells: { name, level: levelOf(name), products, ...Object.fromEntries(sums) } as ProvenCells }]
  })
}

/** What live orders still mean to come or to go of a product. */
function openOf({ oracle }: ProofShop, type: 'salesOrder' | 'purchaseOrder', product: string): bigint {
  const { documents, orders } = oracle
  return sum(
    [...orders.values()]
      .filter((order) => order.type === type && oracle.document(order.document).reversedBy === null)
      .filter((order) => fulfilmentOf(documents, order) !== 'closed')
      .flatMap(({ lines }) => lines.filter((line) => line.product === product))
      .map(({ ordered, root }) => larger(0n, ordered - fulfilled(documents, root, type))),
  )
}

const ASSET_FACTS = ['quantity', 'reserved', 'onOrder', 'value', 'retailValue']

/** 库存资产表: orders are open only now. */
export function stockAssets(shop: ProofShop, question: Asked): Proven {
  const history = new StockHistory(shop)
  const isNow = question.to >= question.today
  const assets = GOODS.filter((product) => isIn(product, question))
    .map((product) => {
      const { quantity, value } = history.pool(product, question.to)
      const retailPrice = GOODS_FACTS[product]?.retailPrice ?? null
      const [reserved, onOrder] = [openOf(shop, 'salesOrder', product), openOf(shop, 'purchaseOrder', product)]
      const retailValue = rounded((retailPrice ?? 0n) * quantity, 100_000_000n)
      return {
        ...{ product, quantity, value, retailPrice, retailValue },
        reserved: isNow ? reserved : 0n,
        onOrder: isNow ? onOrder : 0n,
      }
    })
    .filter((one) => [one.quantity, one.value, one.reserved, one.onOrder].some((figures) => figures !== 0n))
  const rows =
    question.grouping === 'product'
      ? assets.map((one) => ({ id: one.product, cells: { ...descriptionOf(one.product), ...one } }))
      : CATEGORIES.flatMap((name) => {
          const own: readonly ProvenCells[] = assets.filter(({ product }) => categoryOf(product) === name)
          const sums = ASSET_FACTS.map((key) => [key, sum(own.map((cells) => figure(cells, key)))])
          const products = BigInt(own.length)
          return own.length === 0
            ? []
            : [
                {
                  id: name,
                  cells: { name, level: levelOf(name), products, ...Object.fromEntries(sums) } as ProvenCells,
                },
              ]
        })
  return proven(rows, ASSET_FACTS, (row, whole) => ({
    available: figure(row, 'quantity') - figure(row, 'reserved'),
    unitCost: priceOf(figure(row, 'value'), figure(row, 'quantity')),
    valueShare: rateOf(figure(row, 'value'), figure(whole, 'value')),
    expectedProfit: figure(row, 'retailValue') - figure(row, 'value'),
  }))
}
