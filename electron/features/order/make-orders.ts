import type { makeOrders as endpoint } from '#shared/contract/order.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { Document, DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { quantity, QUANTITY_SCALE, subtractQuantity, toBaseQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { findDocument } from '#db/repository/document-read.ts'
import { openOfOrderLine } from '#db/repository/order-read.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { postDocument } from '../document/post.ts'
import { quotesOn } from './compare.ts'

type QuoteLine = Document['lines'][number]

/**
 * The chosen lines become orders, one for each quote, dated today and expected after its lead days, for what is still to
 * be ordered. What was chosen in two quotes is ordered once: the older quote comes first, the other has the rest.
 * @throws AppError NOT_FOUND, SOURCE_NOT_USABLE (a line that is no quote on this request), DOCUMENT_EMPTY, and those of a posting
 */
export function makeOrders(context: CommandContext, input: InputOf<typeof endpoint>): DocumentRow[] {
  const { db, today } = context
  const request = findDocument(db, input.requestId)
  if (request === null) throw new AppError('NOT_FOUND', { entity: 'document', id: input.requestId })
  const chosen = new Set(input.quoteLineIds)
  const quotes = quotesOn(db, request)
  const known = new Set(quotes.flatMap(({ lines }) => lines.map((line) => line.id)))
  const stranger = input.quoteLineIds.findIndex((id) => !known.has(id))
  if (stranger >= 0) throw new AppError('SOURCE_NOT_USABLE', { line: stranger + 1 })
  const needs = new Map<DocumentLineId, Quantity>()
  const contents = quotes.flatMap((quote) => {
    const lines = quote.lines.filter(({ id }) => chosen.has(id)).flatMap((line) => orderLine(context, line, needs))
    return lines.length === 0 ? [] : [orderContent(quote, today, lines)]
  })
  if (contents.length === 0) throw new AppError('DOCUMENT_EMPTY', {})
  return contents.map((content) => postDocument(context, content, null))
}

/**
 * As quoted, but no more than the request still needs.
 * @param needs what is left of the lines of the request once the lines before are ordered, in base units
 */
function orderLine(
  { db }: CommandContext,
  line: QuoteLine,
  needs: Map<DocumentLineId, Quantity>,
): DocumentContent['lines'] {
  if (line.sourceLineId === null) return []
  const needed = needs.get(line.sourceLineId) ?? openOfOrderLine(db, line.sourceLineId)
  const open = quantity(mulDiv([needed, QUANTITY_SCALE], [line.ratio]))
  const ordered = open < line.quantity ? open : line.quantity
  if (ordered <= 0) return []
  needs.set(line.sourceLineId, subtractQuantity(needed, toBaseQuantity(ordered, line.ratio)))
  // Neither price nor amount: the books take what was quoted.
  return [
    {
      productId: line.productId,
      unitId: line.unitId,
      quantity: ordered,
      price: null,
      amount: null,
      discountRate: ZERO_RATE,
      remark: line.remark,
      sourceLineId: line.id,
    },
  ]
}

function orderContent(quote: Document, today: BusinessDate, lines: DocumentContent['lines']): DocumentContent {
  const leadDays = quote.terms?.leadDays ?? null
  return {
    type: 'purchaseOrder',
    businessDate: today,
    partnerId: quote.partnerId,
    warehouseId: quote.warehouseId,
    externalNumber: '',
    reason: '',
    freight: ZERO_MONEY,
    remark: '',
    expectedOn: leadDays === null ? null : addDays(today, leadDays),
    paymentTerms: quote.terms?.paymentTerms ?? '',
    lines,
  }
}
