import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { isBlankLine, type EntryLine } from './entry-line.ts'

/**
 * Lines that may sell what has expired or bring goods in without a cost: the program is asked before they are posted.
 * Which batch has expired and what a cost is known of is not judged here.
 */
export function isDoubtful(definition: DocumentDefinition, lines: readonly EntryLine[]): boolean {
  const filled = lines.filter((line) => !isBlankLine(line))
  if (definition.price === 'sales' && definition.direction === 'out') return filled.some((line) => line.batch !== null)
  if (definition.direction !== 'in') return false
  if (definition.price === 'cost') return filled.some((line) => line.price === null && line.amount === null)
  return definition.price === 'none' && filled.length > 0
}
