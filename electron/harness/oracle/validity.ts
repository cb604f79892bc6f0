import { documentOfLine, findLine, type EnteredDocument, type EnteredLine, type PostedDocument } from './facts.ts'
import type { PostingContext } from './posting.ts'
import { ORIGIN_TYPES } from './returns.ts'

/** Whether a document makes sense by itself, whatever is in stock. */
export function isValid(context: PostingContext, document: EnteredDocument): boolean {
  const { type, lines, fee } = document
  if (lines.length === 0 || (fee ?? 0n) < 0n) return false
  if (!lines.every((line) => isValidLine(context, type, line))) return false
  return type === 'assembly' || type === 'disassembly' ? isValidBuild(document) : true
}

function isValidLine(context: PostingContext, type: EnteredDocument['type'], line: EnteredLine): boolean {
  if (type === 'costAdjustment') return line.value !== undefined
  if (line.warehouse === undefined || (line.value ?? 0n) < 0n || (line.weight ?? 0n) < 0n) return false
  if (context.product(line.product).hasBatches && line.batch === undefined) return false
  if (type === 'stocktake') return (line.counted ?? -1n) >= 0n
  if ((line.quantity ?? 0n) <= 0n) return false
  // R4: what is bought has a price; R13: so has what is sent back, unless it is told by its receipt.
  if (type === 'purchaseReceipt' && line.value === undefined) return false
  if (type === 'purchaseReturn' && line.value === undefined && line.origin === undefined) return false
  if (type === 'transfer' && (line.to === undefined || line.to === line.warehouse)) return false
  return line.origin === undefined || isValidOrigin(context.documents, type, line, line.origin)
}

/** R9: of the right type (a return of a return is refused) and of the same goods. */
function isValidOrigin(
  documents: readonly PostedDocument[],
  type: EnteredDocument['type'],
  line: EnteredLine,
  origin: string,
): boolean {
  const document = documents.find((one) => one.name === documentOfLine(origin))
  if (document === undefined || document.reversal !== null || document.type !== ORIGIN_TYPES[type]) return false
  return findLine(documents, origin)?.product === line.product
}

/** R11, R17: an assembly has one output, a disassembly one input, and nothing is its own component. */
function isValidBuild({ type, lines }: EnteredDocument): boolean {
  const outputs = lines.filter((line) => line.direction === 'in').map((line) => line.product)
  const inputs = lines.filter((line) => line.direction === 'out').map((line) => line.product)
  if (outputs.length + inputs.length !== lines.length || outputs.length === 0 || inputs.length === 0) return false
  if ((type === 'assembly' ? outputs : inputs).length !== 1) return false
  return !outputs.some((product) => inputs.includes(product))
}
