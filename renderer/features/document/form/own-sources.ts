import type { DocumentLine } from '#shared/contract/document.ts'
import { isOrder } from '#shared/domain/document/registry.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { addMoney, ZERO_MONEY } from '#shared/kernel/money.ts'
import { addQuantity, subtractQuantity, ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { newLine, type EntryLine } from './entry-line.ts'
import type { LeftOfSources } from './give-back.ts'
import { remainderAfter, remainingShare, type LineSource } from './line-source.ts'
import { productOf } from './line-product.ts'

/**
 * What the lines of an amended document gave back or carried out: it is there again once the document is reversed, for
 * all its lines together, and they take it one after the other (R3).
 */
export class OwnSources {
  private readonly whole = new Map<DocumentLineId, LineSource>()
  private readonly rest = new Map<DocumentLineId, LineSource>()

  constructor(lines: readonly DocumentLine[], left: LeftOfSources) {
    for (const line of lines) {
      const { sourceLineId } = line
      if (sourceLineId === null) continue
      const source = withOwn(this.whole.get(sourceLineId) ?? sourceLeft(line, sourceLineId, left), line)
      this.whole.set(sourceLineId, source)
      this.rest.set(sourceLineId, source)
    }
  }

  /** Source of the next line; an amount that was its share was not entered. */
  take(line: DocumentLine): Partial<EntryLine> {
    const { sourceLineId, unitId, quantity } = line
    const source = sourceLineId === null ? undefined : this.whole.get(sourceLineId)
    const rest = sourceLineId === null ? undefined : this.rest.get(sourceLineId)
    if (sourceLineId === null || source === undefined || rest === undefined) return {}
    this.rest.set(sourceLineId, remainderAfter(rest, line))
    const part = remainingShare(newLine({ product: productOf(line), unitId, quantity, source: rest }))
    return line.price === null && part === line.amount ? { source, amount: null } : { source }
  }
}

/** What others have left of it; nothing where nobody said. */
function sourceLeft(line: DocumentLine, lineId: DocumentLineId, left: LeftOfSources): LineSource {
  const { quantity, amount, netAmount, taxAmount, serials, agreed } = left.get(lineId) ?? NOTHING
  const number = line.sourceNumber ?? ''
  const carriesOut = line.sourceType !== null && isOrder(line.sourceType)
  const source = { lineId, number, quantity, amount, netAmount, taxAmount, carriesOut }
  return { ...source, serials, ...(agreed && { agreed }) }
}

const NOTHING = {
  quantity: ZERO_QUANTITY,
  amount: ZERO_MONEY,
  netAmount: ZERO_MONEY,
  taxAmount: ZERO_MONEY,
  serials: [] as readonly string[],
  agreed: undefined,
}

function withOwn(source: LineSource, line: DocumentLine): LineSource {
  const { agreed } = source
  return {
    ...source,
    quantity: addQuantity(source.quantity, line.quantity),
    amount: addMoney(source.amount, line.amount),
    netAmount: addMoney(source.netAmount, line.netAmount),
    taxAmount: addMoney(source.taxAmount, line.taxAmount),
    serials: [...new Set([...source.serials, ...line.serials])],
    ...(agreed && { agreed: { ...agreed, done: subtractQuantity(agreed.done, line.baseQuantity) } }),
  }
}
