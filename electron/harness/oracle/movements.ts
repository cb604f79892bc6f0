import { findLine, lineName, type PostedDocument, type PostedLine } from './facts.ts'

/** One line of a document as the pool sees it: how it is to be valued, and when inside its document. */
export interface Movement {
  readonly name: string
  readonly document: PostedDocument
  readonly line: PostedLine
  /** R11: 1 in, 2 out, 3 output of an assembly. */
  readonly phase: 1 | 2 | 3
  readonly treatment: Treatment
}

export type Treatment =
  /** R4: comes in at the value entered. */
  | { readonly how: 'in at a value'; readonly value: bigint }
  /** R5: comes in at current cost. */
  | { readonly how: 'in at current cost' }
  /** R16, R22: an issue comes back, in part or whole. */
  | { readonly how: 'comes back'; readonly issue: string }
  /** R17 */
  | { readonly how: 'output' }
  /** R7, R8, R14. `ownLayer`: under FIFO this receipt's layer goes first (R13, R22); `reopens`: R22, last sentences. */
  | { readonly how: 'out'; readonly ownLayer: string | null; readonly reopens: string | null }
  /** R18 */
  | { readonly how: 'value only'; readonly change: bigint }
  /** R12 */
  | { readonly how: 'not of the pool' }

export function movementsOf(documents: readonly PostedDocument[], document: PostedDocument): Movement[] {
  return document.lines
    .filter((line) => line.quantity > 0n || line.effect === 'value')
    .map((line) => {
      const treatment = treat(documents, document, line)
      return { name: lineName(document, line), document, line, phase: phaseOf(treatment), treatment }
    })
}

function phaseOf({ how }: Treatment): Movement['phase'] {
  if (how === 'output') return 3
  return how === 'out' ? 2 : 1
}

function treat(documents: readonly PostedDocument[], document: PostedDocument, line: PostedLine): Treatment {
  if (line.effect === 'move') return { how: 'not of the pool' }
  if (line.effect === 'value') return { how: 'value only', change: line.value ?? 0n }
  if (document.reversal !== null) return treatReversal(documents, document, line, document.reversal.of)
  if (line.effect === 'out') {
    // A sale or a loss has no layer of its own; a linked purchase return has that of its receipt.
    return { how: 'out', ownLayer: document.type === 'purchaseReturn' ? line.origin : null, reopens: null }
  }
  switch (document.type) {
    case 'assembly':
    case 'disassembly':
      return { how: 'output' }
    case 'salesReturn':
      return line.origin === null ? { how: 'in at current cost' } : { how: 'comes back', issue: line.origin }
    case 'gain':
    case 'stocktake':
      return { how: 'in at current cost' }
    default:
      return line.value === null ? { how: 'in at current cost' } : { how: 'in at a value', value: line.value }
  }
}

/** R22: what came in leaves, its own layer first; what went out comes back whole. */
function treatReversal(
  documents: readonly PostedDocument[],
  document: PostedDocument,
  line: PostedLine,
  original: string,
): Treatment {
  const reversed = lineName({ name: original }, line)
  if (line.effect === 'in') return { how: 'comes back', issue: reversed }
  const reopens = document.type === 'salesReturn' ? (findLine(documents, reversed)?.origin ?? null) : null
  return { how: 'out', ownLayer: reversed, reopens }
}
