import { lineName, reversalOf, type PostedDocument, type PostedLine } from './facts.ts'
import type { PostingContext } from './posting.ts'
import type { OracleRefusal } from './refusal.ts'
import { findReplayedReturn, findReturn } from './returns.ts'
import type { Valuation } from './valuation.ts'

/** R20, without R26. `isClosed`: the original stays in the replay, so that only live returns are in the way. */
export function findReversalFault(
  documents: readonly PostedDocument[],
  original: PostedDocument,
  isClosed: boolean,
): OracleRefusal | null {
  if (original.reversal !== null) return { code: 'IS_REVERSAL' }
  if (reversalOf(documents, original.name) !== null) return { code: 'ALREADY_REVERSED' }
  const found = isClosed ? findReturn(documents, original) : findReplayedReturn(documents, original)
  return found === null ? null : { code: 'HAS_RETURNS', doc: found.name }
}

export function reversalName(original: PostedDocument): string {
  return `${original.name}-V`
}

/** R20: same date, same order key, and the values of this moment. */
export function mirror(original: PostedDocument, valuation: Valuation): PostedDocument {
  const frozen = new Map<string, bigint>()
  for (const line of original.lines) {
    const name = lineName(original, line)
    const value = valuation.values.get(name)
    if (value !== undefined) frozen.set(name, value)
  }
  return movedBack(original, original, { of: original.name, how: 'mirror', frozen })
}

/** R22: dated today with a new order key, goods and money the other way round. */
export function moveBackToday(
  { product }: Pick<PostingContext, 'product'>,
  original: PostedDocument,
  today: { readonly date: string; readonly key: number },
): PostedDocument {
  const moved = movedBack(original, today, { of: original.name, how: 'moves back' })
  return {
    ...moved,
    lines: moved.lines.map((line) => ({ ...line, referencePrice: product(line.product).referencePrice })),
  }
}

function movedBack(
  { name, type, fee, lines }: PostedDocument,
  { date, key }: { readonly date: string; readonly key: number },
  reversal: NonNullable<PostedDocument['reversal']>,
): PostedDocument {
  return { name: `${name}-V`, type, fee, date, key, reversal, lines: lines.map(turnRound) }
}

/** The value of a line stays as entered: for an adjustment it is turned round here, elsewhere by the journal. */
function turnRound(line: PostedLine): PostedLine {
  switch (line.effect) {
    case 'in':
      return { ...line, effect: 'out' }
    case 'out':
      return { ...line, effect: 'in' }
    case 'move':
      return { ...line, warehouse: line.to ?? '', to: line.warehouse }
    case 'value':
      return { ...line, value: -(line.value ?? 0n) }
  }
}
