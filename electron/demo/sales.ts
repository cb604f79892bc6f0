import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { listAmount } from '#shared/domain/line-totals.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { rate, ZERO_RATE, type Rate } from '#shared/kernel/rate.ts'
import { accountOf } from './accounts.ts'
import type { Clerk, Story } from './clerk.ts'
import { contentOf, hasCase, lineOf, weighedLine } from './content.ts'
import type { Article } from './articles.ts'
import { priceOf } from './prices.ts'
import { inLanguage, WORDS } from './words.ts'

const WRONG_CUSTOMER_DAY = 23
/** Positions among the customers of two that do not pay any more, and from when on they get nothing more. */
export const LATE_PAYERS: readonly number[] = [4, 7]
const STOPPED_DAY = 72
const DISCOUNTS = [200, 300, 500]
const SPECIAL_DISCOUNT = rate(1000)

/** The shipments of a day: shops fetch cases in the back, neighbours single pieces in the shop and pay at once. */
export function postShipments(clerk: Clerk, day: number, weekday: number): void {
  const { random, masters, catalogue } = clerk.story
  const { from, to, saturday, sunday } = catalogue.shipments
  const busy = weekday === 0 ? sunday : weekday === 6 ? saturday : random.between(from, to)
  for (let index = 0; index < busy; index += 1) {
    const content =
      index % 5 < 4
        ? traderShipment(clerk, random.pick(servedTraders(clerk.story, day)))
        : neighbourShipment(clerk, random.pick(masters.neighbours))
    if (content === null) continue
    if (day === WRONG_CUSTOMER_DAY && index === 0) postForWrongCustomer(clerk, content)
    const { id } = clerk.post(content)
    if (content.warehouseId === masters.back) clerk.story.lastShipment = id
  }
}

/** Shops that are still served. */
function servedTraders({ masters }: Story, day: number): readonly PartnerId[] {
  return day < STOPPED_DAY ? masters.traders : masters.traders.filter((_, index) => !LATE_PAYERS.includes(index))
}

export function traderShipment(clerk: Clerk, customer: PartnerId): DocumentContent | null {
  const { masters, random, shelves, catalogue } = clerk.story
  const discount = random.onceIn(5) ? rate(random.pick(DISCOUNTS)) : ZERO_RATE
  const lines = pickArticles(clerk, random.between(2, 6)).flatMap((article): DocumentLineContent[] => {
    const wanted = hasCase(article) ? random.between(1, catalogue.shipments.cases) : random.between(2, 10)
    const perCount = hasCase(article) ? article.lot : 1
    const count = Math.min(wanted, Math.floor(shelves.of(article, masters.back) / perCount))
    if (count === 0) return []
    return [
      {
        ...lineOf(article, 'case', count, article.prices.wholesale),
        discountRate: special(clerk, discount),
      },
    ]
  })
  return lines.length === 0 ? null : contentOf('salesShipment', clerk.date, customer, masters.back, lines)
}

/** Now and then one product of a document is on special offer. */
function special(clerk: Clerk, discount: Rate): Rate {
  return clerk.story.random.onceIn(20) ? SPECIAL_DISCOUNT : discount
}

function neighbourShipment(clerk: Clerk, customer: PartnerId): DocumentContent | null {
  const { lines, total } = shopLines(clerk)
  if (lines.length === 0) return null
  const content = contentOf('salesShipment', clerk.date, customer, clerk.story.masters.shop, lines)
  const accountId = accountOf(clerk.context, 'wechat')
  return { ...content, tenders: [{ method: 'account', accountId, amount: total, received: null, remark: '' }] }
}

/** Single pieces out of the shop at the retail price. */
export function shopLines(clerk: Clerk): { readonly lines: DocumentLineContent[]; readonly total: Money } {
  const { masters, random, shelves, catalogue } = clerk.story
  const sold = pickArticles(clerk, random.between(1, 4)).flatMap((article) => {
    const there = shelves.of(article, masters.shop)
    const { retail } = article.prices
    if (article.weighed) {
      const line = weighedLine(article, Math.min(random.between(200, 2600), there * 1000), retail)
      return there === 0 ? [] : [{ line, fen: listAmount(line.quantity, priceOf(retail)) }]
    }
    const count = Math.min(random.between(1, catalogue.sales.pieces), there)
    return count === 0 ? [] : [{ line: lineOf(article, 'base', count, retail), fen: count * retail }]
  })
  return { lines: sold.map(({ line }) => line), total: money(sold.reduce((sum, { fen }) => sum + fen, 0)) }
}

/** Different articles, the quick ones more often. */
function pickArticles(clerk: Clerk, count: number): Article[] {
  const { masters, random } = clerk.story
  const weighted = masters.articles.flatMap((article) => Array.from<Article>({ length: article.pace }).fill(article))
  const picked = new Set<Article>()
  while (picked.size < count) picked.add(random.pick(weighted))
  return [...picked]
}

/** Entered for somebody else, voided, and entered again. */
function postForWrongCustomer(clerk: Clerk, content: DocumentContent): void {
  const { masters, language } = clerk.story
  const other = masters.traders.find((id) => id !== content.partnerId)
  if (other === undefined) throw new Error('there is more than one customer')
  const wrong = { ...content, partnerId: other }
  clerk.void(clerk.post(wrong), wrong, inLanguage(WORDS.wrongCustomer, language))
}
