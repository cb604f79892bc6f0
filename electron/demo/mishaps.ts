import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { findDocument } from '#db/repository/document-read.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { Article } from './articles.ts'
import type { Both } from './catalogue.ts'
import type { Clerk } from './clerk.ts'
import { contentOf, hasCase, lineOf } from './content.ts'
import { units, yuan } from './orders.ts'
import { inLanguage, WORDS } from './words.ts'

/** What does not happen every day: returns, losses, tastings, transfers, a rebate. */
export function postMishaps(clerk: Clerk, day: number): void {
  const { words } = clerk.story.catalogue
  if (day % 13 === 7) giveBack(clerk, 'salesReturn', clerk.story.lastShipment, words.cameBack)
  if (day % 29 === 20) giveBack(clerk, 'purchaseReturn', clerk.story.lastReceipt, words.sentBack)
  if (day % 12 === 4) transfer(clerk)
  if (day % 17 === 9) leave(clerk, 'loss', words.loss)
  if (day % 23 === 15) leave(clerk, 'otherOut', words.sample)
  if (day === 58) rebate(clerk)
}

/** A part of the first line goes back to where it came from. */
function giveBack(clerk: Clerk, type: DocumentType, origin: DocumentId | null, reason: Both): void {
  const { masters, shelves, language } = clerk.story
  const document = origin === null ? null : findDocument(clerk.context.db, origin)
  const [line] = document?.lines ?? []
  if (document === null || line === undefined || document.partnerId === null) return
  const article = masters.articles.find(({ image }) => image.id === line.productId)
  if (article === undefined) return
  // As much as is there, when it leaves: one of the unit it came in.
  const there = shelves.of(article, document.warehouseId) * units(1)
  if (type === 'purchaseReturn' && there < line.ratio) return
  const back = { ...lineOf(article, 'base', 1, 0), unitId: line.unitId, price: null, sourceLineId: line.id }
  const content = contentOf(type, clerk.date, document.partnerId, document.warehouseId, [back])
  clerk.post({ ...content, reason: inLanguage(reason, language) })
}

/** Cases from the back into the shop. */
function transfer(clerk: Clerk): void {
  const { masters, language } = clerk.story
  const lines = some(clerk, 4, (article) => hasCase(article) && stock(clerk, article, masters.back) >= article.lot).map(
    (article) => ({ ...lineOf(article, 'case', 1, 0), price: null }),
  )
  if (lines.length === 0) return
  clerk.post({
    ...contentOf('transfer', clerk.date, null, masters.back, lines),
    toWarehouseId: masters.shop,
    remark: inLanguage(WORDS.toShop, language),
  })
}

function leave(clerk: Clerk, type: 'loss' | 'otherOut', reason: Both): void {
  const { masters, language } = clerk.story
  const lines = some(clerk, 2, (article) => stock(clerk, article, masters.shop) >= 2).map((article) => ({
    ...lineOf(article, 'base', 1, 0),
    price: null,
  }))
  if (lines.length === 0) return
  clerk.post({ ...contentOf(type, clerk.date, null, masters.shop, lines), reason: inLanguage(reason, language) })
}

/** The maker gives something back for what was bought: stock is worth less than was paid. */
function rebate(clerk: Clerk): void {
  const { masters, language } = clerk.story
  const lines = some(clerk, 1, (article) => stock(clerk, article, masters.back) >= article.lot).map(
    (article): DocumentContent['lines'][number] => ({
      ...lineOf(article, 'base', 0, 0),
      price: null,
      valueChange: yuan(-20),
    }),
  )
  const content = contentOf('costAdjustment', clerk.date, null, masters.back, lines)
  if (lines.length > 0) clerk.post({ ...content, reason: inLanguage(WORDS.rebate, language) })
}

function some(clerk: Clerk, count: number, fits: (article: Article) => boolean): Article[] {
  const { masters, random } = clerk.story
  const from = random.below(20)
  const quick = masters.articles.filter((article) => article.pace >= 3)
  return [...quick.slice(from), ...quick.slice(0, from)].filter(fits).slice(0, count)
}

function stock({ story }: Clerk, article: Article, warehouse: DocumentContent['warehouseId']): number {
  return story.shelves.of(article, warehouse)
}
