import { larger, type Arithmetic } from './arithmetic.ts'
import type { EnteredDocument, EnteredLine, PostedDocument, PostedLine } from './facts.ts'
import type { Place } from './order.ts'
import { remainingOf } from './returns.ts'
import { stockAt } from './stock.ts'

export interface ProductFacts {
  /** 1/1,000,000 元 */
  readonly referencePrice: bigint
  readonly hasBatches: boolean
}

export interface PostingContext {
  /** What is posted already; without the original of a 改单. */
  readonly documents: readonly PostedDocument[]
  readonly product: (name: string) => ProductFacts
  readonly arithmetic: Arithmetic
}

const INBOUND = new Set(['openingStock', 'purchaseReceipt', 'salesReturn', 'otherIn', 'gain'])

/** Settle what a document says when it is posted: differences, credits, weights and reference prices become facts. */
export function settle(
  context: PostingContext,
  name: string,
  { type, date, fee, lines }: EnteredDocument,
  place: Place,
): PostedDocument {
  const posted: PostedLine[] = []
  for (const [index, line] of lines.entries()) {
    const settled = settleLine(context, type, line, index + 1, place)
    posted.push({ ...settled, value: moneyOf(context, settled, posted) })
  }
  const weighed = type === 'assembly' || type === 'disassembly' ? weigh(posted, lines) : posted
  return { name, type, date, key: place.key, fee: fee ?? 0n, lines: weighed, reversal: null }
}

function settleLine(
  { documents, product }: PostingContext,
  type: EnteredDocument['type'],
  line: EnteredLine,
  number: number,
  place: Place,
): PostedLine {
  const facts = product(line.product)
  const base = {
    number,
    product: line.product,
    warehouse: line.warehouse ?? '',
    batch: facts.hasBatches ? (line.batch ?? '') : '',
    quantity: line.quantity ?? 0n,
    value: line.value ?? null,
    counted: line.counted ?? null,
    origin: line.origin ?? null,
    to: line.to ?? null,
    weight: line.weight ?? 0n,
    referencePrice: facts.referencePrice,
  }
  if (type === 'costAdjustment') return { ...base, quantity: 0n, effect: 'value' }
  if (type === 'transfer') return { ...base, value: null, effect: 'move' }
  if (type === 'stocktake') {
    // R23: the difference to what is there on the count date becomes a fact.
    const difference = (line.counted ?? 0n) - stockAt(documents, base, place)
    return { ...base, value: null, ...(difference < 0n ? out(-difference) : { effect: 'in', quantity: difference }) }
  }
  if (line.direction !== undefined) return { ...base, value: null, effect: line.direction }
  return { ...base, effect: INBOUND.has(type) ? 'in' : 'out' }
}

function out(quantity: bigint): Pick<PostedLine, 'effect' | 'quantity'> {
  return { effect: 'out', quantity }
}

/** R3, R13: a return without money of its own takes its share of what is left of the original line; never below 0. */
function moneyOf({ documents, arithmetic }: PostingContext, line: PostedLine, sameDocument: readonly PostedLine[]) {
  if (line.value !== null || line.origin === null || line.effect === 'move') return line.value
  const left = remainingOf(documents, line.origin, sameDocument)
  if (left === null || left.quantity <= 0n) return 0n
  return larger(arithmetic.share(left.value, line.quantity, left.quantity), 0n)
}

/** R17: weights as entered, else reference price × quantity if all have one, else quantity. */
function weigh(posted: readonly PostedLine[], entered: readonly EnteredLine[]): PostedLine[] {
  const outputs = posted.filter((line) => line.effect === 'in')
  const areEntered = outputs.every((line) => entered[line.number - 1]?.weight !== undefined)
  // Reading: the exact product, not rounded to money.
  const worth = (line: PostedLine) => line.referencePrice * line.quantity
  const haveWorth = outputs.every((line) => worth(line) > 0n)
  const weightOf = (line: PostedLine) => (areEntered ? line.weight : haveWorth ? worth(line) : line.quantity)
  return posted.map((line) => ({ ...line, weight: weightOf(line) }))
}
