import { compare, sum } from '../oracle/arithmetic.ts'
import { descending, figure, proven, type Proven, type ProvenRow } from './cells.ts'
import { placeOf, tradedLines, type TradedLine } from './facts.ts'
import { partnerOrder } from './masters.ts'
import type { Asked } from './question.ts'
import type { ProofShop } from './shop.ts'
import { isForward, isWithin } from './trade.ts'

/* 含税发票辅助表: what was sold and bought at each rate; what came back counts backwards. */

const SOLD = ['salesShipment', 'retailSale', 'salesReturn', 'retailReturn']

function keyOf(grouping: Asked['grouping'], { document, partner, day }: TradedLine): string {
  if (grouping === 'document') return document
  if (grouping === 'partner') return partner
  return grouping === 'month' ? day.slice(0, 7) : ''
}

function figuresOf(lines: readonly TradedLine[]) {
  const total = (isSold: boolean, of: (line: TradedLine) => bigint) =>
    sum(
      lines
        .filter(({ type }) => SOLD.includes(type) === isSold)
        .map((line) => (isForward(line) ? of(line) : -of(line))),
    )
  return {
    outputNet: total(true, (line) => line.net),
    outputTax: total(true, (line) => line.tax),
    inputNet: total(false, (line) => line.net),
    inputTax: total(false, (line) => line.tax),
  }
}

export function taxInvoice(shop: ProofShop, question: Asked): Proven {
  const { grouping, partner } = question
  const asked = tradedLines(shop.oracle).filter(
    (line) => isWithin(line.day, question) && (partner === null || line.partner === partner),
  )
  const groups = [...Map.groupBy(asked, (line) => `${keyOf(grouping, line)} ${line.taxRate}`)].flatMap(
    ([id, lines]) => {
      const [first] = lines
      return first === undefined ? [] : [{ id, first, key: keyOf(grouping, first), lines }]
    },
  )
  const rows = groups
    .toSorted((a, b) => orderOf(shop, grouping)(a, b) || descending(a.first.taxRate, b.first.taxRate))
    .map(({ id, first, key, lines }): ProvenRow => {
      const { document, type, day, taxRate } = first
      const name = grouping === 'document' ? first.partner : key
      return { id, cells: { date: day, number: document, type, name, rate: taxRate, ...figuresOf(lines) } }
    })
  return proven(rows, ['outputNet', 'outputTax', 'inputNet', 'inputTax'], (row) => ({
    outputGross: figure(row, 'outputNet') + figure(row, 'outputTax'),
    inputGross: figure(row, 'inputNet') + figure(row, 'inputTax'),
    difference: figure(row, 'outputTax') - figure(row, 'inputTax'),
  }))
}

interface Group {
  readonly first: TradedLine
  readonly key: string
}

function orderOf(shop: ProofShop, grouping: Asked['grouping']): (a: Group, b: Group) => number {
  const id = ({ key }: Group) => shop.written.get(key)?.place ?? 0
  if (grouping === 'partner') return (a, b) => partnerOrder(a.key) - partnerOrder(b.key)
  if (grouping === 'month') return (a, b) => compare(a.key, b.key)
  if (grouping === 'taxRate') return (a, b) => descending(b.first.taxRate, a.first.taxRate)
  return (a, b) => compare(a.first.day, b.first.day) || placeOf(shop, a.key) - placeOf(shop, b.key) || id(a) - id(b)
}
