import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { PartnerId, WarehouseId } from '#shared/kernel/id.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import type { Article } from './articles.ts'
import { priceOf } from './prices.ts'

const GRAMS = 1000

/** Base or bigger unit of an article; goods without a bigger one are always counted in the base unit. */
export function unitOf(
  article: Article,
  which: 'base' | 'case',
): { readonly id: DocumentLineContent['unitId']; readonly ratio: number } {
  const [base, big] = article.image.units
  const unit = which === 'case' && big !== undefined ? big : base
  if (unit === undefined) throw new Error('a product has a base unit')
  return { id: unit.unitId, ratio: unit.ratio / ONE_UNIT }
}

export function hasCase(article: Article): boolean {
  return article.image.units.length > 1
}

/** @param fen price per base unit in 分 */
export function lineOf(article: Article, which: 'base' | 'case', count: number, fen: number): DocumentLineContent {
  const unit = unitOf(article, which)
  return {
    productId: article.image.id,
    unitId: unit.id,
    quantity: quantity(count * ONE_UNIT),
    price: priceOf(fen * unit.ratio),
    amount: null,
    discountRate: ZERO_RATE,
    remark: '',
  }
}

/** Goods on the scale, by the gram. */
export function weighedLine(article: Article, grams: number, fen: number): DocumentLineContent {
  return { ...lineOf(article, 'base', 1, fen), quantity: quantity((grams * ONE_UNIT) / GRAMS) }
}

export function contentOf(
  type: DocumentType,
  date: BusinessDate,
  partnerId: PartnerId | null,
  warehouseId: WarehouseId,
  lines: DocumentLineContent[],
): DocumentContent {
  return {
    type,
    businessDate: date,
    partnerId,
    warehouseId,
    externalNumber: '',
    reason: '',
    freight: ZERO_MONEY,
    remark: '',
    lines,
  }
}
