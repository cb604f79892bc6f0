import { listAmount, splitTax } from '#shared/domain/line-totals.ts'
import { minimumPrice } from '#shared/domain/price/price-offer.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { addMoney, type Money } from '#shared/kernel/money.ts'
import { averagePrice, unitPrice } from '#shared/kernel/unit-price.ts'
import type { ReadableDb } from '#db/handle.ts'
import { costNow, saleCosts } from '#db/report/sale-cost.ts'
import { minimumPrices } from '#db/repository/sales-price.ts'
import type { GuardFinding } from './guards.ts'

/**
 * 低于最低售价: what a line comes to after every reduction, 含税, against the minimum price of its unit. 抹零 is not held
 * against it: rounding the total is no discount on a product.
 */
export function belowMinimum(db: ReadableDb, document: PostingDocument): GuardFinding[] {
  const { lines, taxIncluded } = document
  const known = minimumPrices(db, [...new Set(lines.map((line) => line.productId))])
  return lines.flatMap((line) => {
    const sources = known.get(line.productId)
    const minimum = sources === undefined ? null : minimumPrice(sources, line.unitId)
    const { grossAmount } = splitTax(addMoney(line.amount, line.roundingAmount), line.taxRate, taxIncluded)
    if (minimum === null || line.quantity <= 0 || grossAmount >= listAmount(line.quantity, minimum)) return []
    const error = new AppError('PRICE_BELOW_MINIMUM', {
      line: line.lineNumber,
      product: line.productName,
      unit: line.unitName,
      price: averagePrice(grossAmount, line.quantity) ?? unitPrice(0),
      minimum,
      permission: 'price.override',
    })
    return [{ guard: 'minimumPrice', line: line.lineNumber, error }]
  })
}

/** 低于成本: what a line brings, without the tax a 一般纳税人 passes on, against what its goods cost (R4, R7, R8). */
export function belowCost(db: ReadableDb, id: DocumentId, document: PostingDocument): GuardFinding[] {
  const costs = saleCosts(db, id)
  return document.lines.flatMap((line) => {
    const amount = revenueOf(document, line)
    const cost = costs.get(line.lineNumber) ?? costOfPromised(db, line)
    if (cost === null || amount >= cost) return []
    const known = { line: line.lineNumber, product: line.productName, permission: 'price.override' } as const
    const error = new AppError('PRICE_BELOW_COST', { ...known, amount, cost })
    const withoutCost = new AppError('PRICE_BELOW_COST', { ...known, amount: null, cost: null })
    return [{ guard: 'belowCost', line: line.lineNumber, error, withoutCost }]
  })
}

function revenueOf({ taxpayer }: PostingDocument, line: PostingLine): Money {
  return taxpayer === 'smallScale' ? line.grossAmount : line.netAmount
}

/** An order moves nothing yet: its goods would cost what they cost now. */
function costOfPromised(db: ReadableDb, line: PostingLine): Money | null {
  return line.kind === 'service' ? null : costNow(db, line.productId, line.baseQuantity)
}
