import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { rate, ZERO_RATE, type Rate } from '#shared/kernel/rate.ts'
import type { Clerk } from './clerk.ts'
import { contentOf, hasCase, lineOf } from './content.ts'
import type { Article } from './articles.ts'
import { levelPrices } from './prices.ts'
import { inLanguage, WORDS } from './words.ts'

const WRONG_CUSTOMER_DAY = 23
/** The only day on which the slow movers found a buyer. */
const SLOW_MOVERS_DAY = 6
const DISCOUNTS = [200, 300, 500]
const SPECIAL_DISCOUNT = rate(1000)

/** The shipments of a day: shops fetch cases in the back, neighbours single pieces in the shop. */
export function postShipments(clerk: Clerk, day: number, weekday: number): void {
  const { random, masters } = clerk.story
  const busy = weekday === 0 ? 5 : weekday === 6 ? 12 : random.between(8, 10)
  for (let index = 0; index < busy; index += 1) {
    const content =
      index % 5 < 3
        ? traderShipment(clerk, random.pick(masters.traders))
        : neighbourShipment(clerk, random.pick(masters.neighbours))
    if (content === null) continue
    if (day === WRONG_CUSTOMER_DAY && index === 0) postForWrongCustomer(clerk, content)
    clerk.post(content)
  }
  if (day === SLOW_MOVERS_DAY) sellSlowMovers(clerk)
}

export function traderShipment(clerk: Clerk, customer: PartnerId): DocumentContent | null {
  const { masters, random, shelves } = clerk.story
  const discount = random.onceIn(5) ? rate(random.pick(DISCOUNTS)) : ZERO_RATE
  const lines = pickArticles(clerk, random.between(2, 6)).flatMap((article): DocumentLineContent[] => {
    const wanted = hasCase(article) ? random.between(1, 4) : random.between(2, 10)
    const perCount = hasCase(article) ? article.lot : 1
    const count = Math.min(wanted, Math.floor(shelves.of(article, masters.back) / perCount))
    if (count === 0) return []
    return [
      {
        ...lineOf(article, 'case', count, levelPrices(article.cost).wholesale),
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
  const { masters, random, shelves } = clerk.story
  const lines = pickArticles(clerk, random.between(1, 4)).flatMap((article): DocumentLineContent[] => {
    const count = Math.min(random.between(1, 6), shelves.of(article, masters.shop))
    return count === 0 ? [] : [lineOf(article, 'base', count, levelPrices(article.cost).retail)]
  })
  return lines.length === 0 ? null : contentOf('salesShipment', clerk.date, customer, masters.shop, lines)
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

function sellSlowMovers(clerk: Clerk): void {
  const { masters, random } = clerk.story
  const lines = masters.articles
    .filter(({ pace }) => pace === 0)
    .map((article) => lineOf(article, 'base', 1, levelPrices(article.cost).retail))
  clerk.post(contentOf('salesShipment', clerk.date, random.pick(masters.neighbours), masters.shop, lines))
}
