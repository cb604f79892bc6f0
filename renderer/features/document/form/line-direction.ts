import type { DocumentDefinition, StockDirection } from '#shared/domain/document/definition.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { isBlankLine, type EntryLine } from './entry-line.ts'

export type LineDirection = 'in' | 'out'

/** 组装 makes one product of many components, 拆卸 takes one product apart: the side there is one line of. */
export function singleSide(type: DocumentType): LineDirection {
  return type === 'assembly' ? 'in' : 'out'
}

const OTHER: Readonly<Record<LineDirection, LineDirection>> = { in: 'out', out: 'in' }

/**
 * Which way the goods of each line move, by line. Where the lines say it themselves, what was chosen by hand counts;
 * else the first line is the one product, unless another line was made it.
 */
export function lineDirections(
  definition: Pick<DocumentDefinition, 'type' | 'direction'>,
  lines: readonly EntryLine[],
): ReadonlyMap<string, LineDirection> {
  const fixed = fixedDirection(definition.direction)
  if (fixed !== undefined) return fixed === null ? new Map() : new Map(lines.map((line) => [line.key, fixed]))
  const single = singleSide(definition.type)
  const chosen = lines.some((line) => line.direction === single && !isBlankLine(line))
  let taken = chosen
  return new Map(
    lines.map((line) => {
      if (line.direction !== null) return [line.key, line.direction]
      const direction = taken ? OTHER[single] : single
      taken = true
      return [line.key, direction]
    }),
  )
}

/** Undefined: every line says it; null: nothing moves. */
function fixedDirection(direction: StockDirection): LineDirection | null | undefined {
  if (direction === 'both') return undefined
  if (direction === 'none') return null
  return direction === 'in' ? 'in' : 'out'
}

/** The line turned to the other side. */
export function turned(line: EntryLine, now: LineDirection): EntryLine {
  return { ...line, direction: OTHER[now], batch: null, batchFollows: false }
}
