import type { Comparison } from '#shared/contract/order.ts'
import type { Document } from '#shared/contract/document.ts'
import { bestInTotal, cheapestAt } from '#shared/domain/order/best-quote.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { quantity, QUANTITY_SCALE } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { openOfOrderLine, orderDependentsOf } from '#db/repository/order-read.ts'
import { findDocument } from '#db/repository/document-read.ts'
import type { Context } from '../../ipc/context.ts'

/** The valid quotes on a request, oldest first. */
export function quotesOn(db: ReadableDb, request: Pick<Document, 'id'>): Document[] {
  return orderDependentsOf(db, request.id).flatMap(({ id }) => {
    const document = findDocument(db, id)
    return document?.type === 'supplierQuote' ? [document] : []
  })
}

/** 比价: every quote on a request, line by line, with the best of each line and in total. @throws AppError DOCUMENT_TYPE_MISMATCH */
export function compareQuotes({ db, today }: Context & { readonly db: ReadableDb }, request: Document): Comparison {
  if (request.type !== 'purchaseRequest')
    throw new AppError('DOCUMENT_TYPE_MISMATCH', { number: request.number, type: request.type })
  const quotes = quotesOn(db, request)
  const answers = quotes.map((quote) => request.lines.map((line) => answerTo(quote, line.id)))
  const cheapest = request.lines.map((_line, at) => cheapestAt(answers.map((ofQuote) => ofQuote[at] ?? null)))
  const best = bestInTotal(quotes.map((quote, index) => ({ total: quote.grossAmount, lines: answers[index] ?? [] })))
  return {
    number: request.number,
    lines: request.lines.map((line) => ({
      requestLineId: line.id,
      productName: line.productName,
      productSpec: line.productSpec,
      unitName: line.unitName,
      quantity: line.quantity,
      open: quantity(mulDiv([openOfOrderLine(db, line.id), QUANTITY_SCALE], [line.ratio])),
    })),
    quotes: quotes.map((quote, index) => ({
      id: quote.id,
      number: quote.number,
      partnerName: quote.partnerName,
      businessDate: quote.businessDate,
      leadDays: quote.terms?.leadDays ?? null,
      validUntil: quote.terms?.validUntil ?? null,
      expired: isExpired(quote, today),
      paymentTerms: quote.terms?.paymentTerms ?? '',
      total: quote.grossAmount,
      complete: answers[index]?.includes(null) === false,
      isBest: index === best,
      lines: request.lines.flatMap((line, at) => {
        const answer = answers[index]?.[at] ?? null
        if (answer === null) return []
        const { id: quoteLineId, unitName, price, quantity: quoted, amount } = answer
        const isBest = cheapest[at] === index
        return [{ requestLineId: line.id, quoteLineId, unitName, price, quantity: quoted, amount, isBest }]
      }),
    })),
  }
}

function answerTo(quote: Document, requestLineId: Document['lines'][number]['id']): Document['lines'][number] | null {
  return quote.lines.find((line) => line.sourceLineId === requestLineId) ?? null
}

function isExpired({ terms }: Document, today: Document['businessDate']): boolean {
  return terms !== null && terms.validUntil !== null && terms.validUntil < today
}
