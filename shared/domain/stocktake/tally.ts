import { addQuantity, quantity, ZERO_QUANTITY, type Quantity } from '../../kernel/quantity.ts'
import type { CountEventKind } from './words.ts'

/** What an entry does to what was counted of its line. */
const EFFECT: Readonly<Record<CountEventKind, 'adds' | 'setsSegment' | 'setsLine' | 'nothing'>> = {
  scan: 'adds',
  quantity: 'adds',
  row: 'setsSegment',
  zero: 'setsSegment',
  import: 'setsSegment',
  equal: 'setsLine',
  correct: 'setsLine',
  keepBook: 'nothing',
  late: 'nothing',
  undo: 'nothing',
}

export function isCount(kind: CountEventKind): boolean {
  return EFFECT[kind] !== 'nothing'
}

/** One entry of a line in one round, oldest first. */
export interface CountEntry {
  readonly id: number
  readonly kind: CountEventKind
  readonly segmentId: number | null
  readonly quantity: Quantity
  readonly serial: string
  readonly undone: boolean
}

/** What the entries of one line in one round add up to. */
export interface Tally<Entry extends CountEntry = CountEntry> {
  /** 实盘; null: nothing was counted, which is not zero. */
  readonly counted: Quantity | null
  readonly bySegment: ReadonlyMap<number | null, Quantity>
  /** Serial numbers that were counted and still hold. */
  readonly serials: readonly string[]
  /** The last entry that says how many there are. */
  readonly last: Entry | null
  /** 按账面保留 was said, and nothing counted since. */
  readonly keptBook: boolean
  /** 累计 after each entry that holds, by its id. */
  readonly running: ReadonlyMap<number, Quantity | null>
}

/** Segments sum; undone entries never were. */
export function tally<Entry extends CountEntry>(entries: readonly Entry[]): Tally<Entry> {
  const bySegment = new Map<number | null, Quantity>()
  const serials = new Map<number | null, string[]>()
  const running = new Map<number, Quantity | null>()
  let last: Entry | null = null
  let keptBook = false
  for (const entry of entries) {
    if (entry.undone) continue
    if (entry.kind === 'keepBook') keptBook = true
    if (isCount(entry.kind)) {
      apply(entry, bySegment, serials)
      last = entry
      keptBook = false
    }
    running.set(entry.id, total(bySegment))
  }
  return { counted: total(bySegment), bySegment, serials: [...serials.values()].flat(), last, keptBook, running }
}

function apply(
  entry: CountEntry,
  bySegment: Map<number | null, Quantity>,
  serials: Map<number | null, string[]>,
): void {
  const effect = EFFECT[entry.kind]
  if (effect === 'adds') {
    bySegment.set(entry.segmentId, addQuantity(bySegment.get(entry.segmentId) ?? ZERO_QUANTITY, entry.quantity))
    if (entry.serial !== '') serials.set(entry.segmentId, [...(serials.get(entry.segmentId) ?? []), entry.serial])
    return
  }
  if (effect === 'setsLine') {
    bySegment.clear()
    serials.clear()
  }
  bySegment.set(entry.segmentId, entry.quantity)
  serials.delete(entry.segmentId)
}

function total(bySegment: ReadonlyMap<number | null, Quantity>): Quantity | null {
  return bySegment.size === 0 ? null : quantity([...bySegment.values()].reduce((sum: number, one) => sum + one, 0))
}
