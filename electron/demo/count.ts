import type { CountLine } from '#shared/contract/stocktake-count.ts'
import type { StocktakeId } from '#shared/kernel/id.ts'
import { countLines } from '#db/report/stocktake-count-list.ts'
import { findLine, type LineRecord } from '#db/repository/stocktake-line.ts'
import { currentRound } from '#db/repository/stocktake-round.ts'
import { enterCount } from '../features/stocktake/counting.ts'
import { createStocktake } from '../features/stocktake/create.ts'
import { postStocktake } from '../features/stocktake/post.ts'
import { giveReason } from '../features/stocktake/reason.ts'
import { endRound } from '../features/stocktake/rounds.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import type { Article } from './articles.ts'
import type { Clerk } from './clerk.ts'
import { inLanguage, WORDS } from './words.ts'

export const COUNT_DAY = 63

/** 盘点 of the shop one evening: some is missing, a little too much is there, and the books follow. */
export function countShop(clerk: Clerk): void {
  const { masters, language } = clerk.story
  const context = clerk.later()
  const id = createStocktake(context, {
    warehouseId: masters.shop,
    scope: { kind: 'all' },
    withoutStock: false,
    blind: true,
    remark: inLanguage(WORDS.count, language),
    segments: [],
    leaveOutOthers: false,
  })
  const counted = linesOf(clerk, id)
  const missing = counted.flatMap((line) => countOne(clerk, id, line))
  endRound(clerk.later(), id)
  giveReason(clerk.context, id, missing.slice(0, 3), 'lost', '')
  giveReason(clerk.context, id, missing.slice(3), 'damaged', '')
  postStocktake(clerk.later(), { id, businessDate: null, keepMissed: true, acceptLate: false })
}

function linesOf({ context: { db } }: Clerk, id: StocktakeId): readonly CountLine[] {
  const page = { search: '', segmentId: null, sort: 'row', descending: false, cursor: null, limit: 200 } as const
  return countLines(db, currentRound(db, id).id, { id, tab: 'all', ...page }).rows
}

/** The same goods in either language, whatever their order on the sheet. */
function varianceOf({ masters }: Clerk['story'], article: Article): number {
  const index = masters.articles.indexOf(article)
  if (index % 12 === 5) return -1 - (index % 3)
  return index % 25 === 18 ? 2 : 0
}

/** Counts a line; returns it when something is missing. */
function countOne(clerk: Clerk, id: StocktakeId, line: CountLine): LineRecord[] {
  const { shelves, masters } = clerk.story
  const article = articleOf(clerk, line)
  const before = shelves.exactly(article, masters.shop)
  const there = quantity(Math.max(0, before + varianceOf(clerk.story, article) * ONE_UNIT))
  enterCount(clerk.context, {
    id,
    lineId: line.id,
    segmentId: null,
    entry: there === 0 ? { kind: 'zero' } : { kind: 'quantity', quantity: there, unitId: null },
  })
  shelves.found(article, masters.shop, there)
  const record = findLine(clerk.context.db, line.id)
  return there < before && record !== null ? [record] : []
}

function articleOf({ story }: Clerk, line: CountLine): Article {
  const article = story.masters.articles.find(({ image }) => image.id === line.productId)
  if (article === undefined) throw new Error(`product ${line.productId} is not of these books`)
  return article
}
