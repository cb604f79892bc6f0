import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import type { Clerk, Story } from './clerk.ts'
import { contentOf, hasCase, lineOf } from './content.ts'
import { reprice, type Article } from './articles.ts'
import { driftedCost } from './prices.ts'
import { inLanguage, WORDS } from './words.ts'

/** From this day on some goods are not bought any more: they end below their minimum. */
const FORGOTTEN_FROM = 66
const TWICE_ENTERED_FROM = 61
const LATE_SLIP_DAY = 47
const LATE_SLIP_DAYS = 4
const PRICE_RISE_DAY = 55
/** So long the dearer price stands on the supplier's notes. */
const NOTED_DAYS = 21
const PRICE_RISE_PER_MILLE = 1120
/** Position among the suppliers of the one whose prices rise. */
export const RISING_SUPPLIER = 2
const FREIGHTS = [3000, 4000, 5000, 6000, 8000]

/** Goods counted when the books began: about a week's sales in the back, and a filled shop. */
export function postOpening(clerk: Clerk): void {
  const { masters, language } = clerk.story
  const date = addDays(clerk.date, -1)
  const remark = inLanguage(WORDS.opening, language)
  const back = masters.articles.map((article) =>
    hasCase(article)
      ? lineOf(article, 'case', article.pace === 0 ? 3 : article.pace * 5, article.cost)
      : lineOf(article, 'base', article.pace * 5 * article.lot, article.cost),
  )
  const shop = masters.articles.map((article) => lineOf(article, 'base', Math.max(6, article.pace * 8), article.cost))
  clerk.post({ ...contentOf('openingStock', date, null, masters.back, back), remark })
  clerk.post({ ...contentOf('openingStock', date, null, masters.shop, shop), remark })
}

/** Suppliers come once a week, each on its own weekday, never on a Sunday; to some the owner sends an order first. */
export function postDeliveries(clerk: Clerk, day: number, weekday: number, ordered: readonly number[]): void {
  const { masters } = clerk.story
  if (day === PRICE_RISE_DAY) raisePrices(clerk)
  masters.suppliers.forEach((_supplier, index) => {
    if (weekday !== (index % 6) + 1) return
    const back = ordered.includes(index) ? null : backDelivery(clerk, index, day)
    for (const content of [back, shopDelivery(clerk, index, day)]) {
      if (content === null) continue
      clerk.post(content)
      if (
        day >= TWICE_ENTERED_FROM &&
        day < TWICE_ENTERED_FROM + 7 &&
        index === 4 &&
        content.warehouseId === masters.back
      )
        enterTwice(clerk, content)
    }
  })
  if (day === LATE_SLIP_DAY) postLateSlip(clerk)
}

export function backDelivery(clerk: Clerk, supplier: number, day: number): DocumentContent | null {
  const { masters, shelves } = clerk.story
  const lines = articlesOf(clerk.story, supplier, day).flatMap((article): DocumentLineContent[] => {
    const target = article.pace * 6 * article.lot
    const stock = shelves.of(article, masters.back)
    if (stock * 4 > target * 3) return []
    const lots = Math.ceil((target - stock) / article.lot)
    return [
      hasCase(article)
        ? lineOf(article, 'case', lots, currentCost(clerk.story, article))
        : lineOf(article, 'base', lots * article.lot, currentCost(clerk.story, article)),
    ]
  })
  if (lines.length === 0) return null
  const content = contentOf('purchaseReceipt', clerk.date, partnerOf(clerk, supplier), masters.back, lines)
  return { ...content, ...deliveryNote(clerk, supplier, day) }
}

/** What stands on the note of a weekly delivery. */
export function deliveryNote(
  clerk: Clerk,
  supplier: number,
  day: number,
): Pick<DocumentContent, 'externalNumber' | 'freight' | 'remark'> {
  const { random, language, catalogue } = clerk.story
  const rise = supplier === RISING_SUPPLIER && day >= PRICE_RISE_DAY && day < PRICE_RISE_DAY + NOTED_DAYS
  const remark = inLanguage(rise ? catalogue.rise.remark : WORDS.weekly, language)
  const freight = random.onceIn(2) ? money(random.pick(FREIGHTS)) : ZERO_MONEY
  return { externalNumber: noteNumber(clerk, supplier), freight, remark }
}

function noteNumber({ date, story }: Clerk, supplier: number): string {
  return `SH${date.replaceAll('-', '')}${supplier + 1}${story.random.between(10, 99)}`
}

function shopDelivery(clerk: Clerk, supplier: number, day: number): DocumentContent | null {
  const { masters, shelves } = clerk.story
  const lines = articlesOf(clerk.story, supplier, day).flatMap((article): DocumentLineContent[] => {
    const target = article.pace * 8
    const stock = shelves.of(article, masters.shop)
    return stock * 8 > target * 5 ? [] : [lineOf(article, 'base', target - stock, currentCost(clerk.story, article))]
  })
  return delivery(clerk, supplier, lines, { freight: ZERO_MONEY, remark: '', warehouseId: masters.shop })
}

function delivery(
  clerk: Clerk,
  supplier: number,
  lines: DocumentLineContent[],
  header: Pick<DocumentContent, 'freight' | 'remark' | 'warehouseId'>,
): DocumentContent | null {
  if (lines.length === 0) return null
  return {
    ...contentOf('purchaseReceipt', clerk.date, partnerOf(clerk, supplier), header.warehouseId, lines),
    externalNumber: noteNumber(clerk, supplier),
    ...header,
  }
}

export function partnerOf(clerk: Clerk, supplier: number) {
  const id = clerk.story.masters.suppliers[supplier]
  if (id === undefined) throw new Error(`there is no supplier ${supplier}`)
  return id
}

function articlesOf({ masters }: Story, supplier: number, day: number): Article[] {
  return masters.articles.filter((article, index) => {
    const forgotten = day >= FORGOTTEN_FROM && article.pace >= 3 && index % 8 === 3
    return article.shelf.supplier === supplier && article.pace > 0 && !forgotten
  })
}

/** The supplier's price today: a few per mille above or below the list. */
function currentCost({ random }: Story, article: Article): number {
  return driftedCost(article.cost, random.between(985, 1015))
}

/** The one clear price rise: the supplier's, and ours with it. */
function raisePrices(clerk: Clerk): void {
  const { story, context } = clerk
  const { rise, markup } = story.catalogue
  const articles = story.masters.articles.map((article) =>
    article.shelf.name[0] === rise.shelf
      ? reprice(context, markup, article, driftedCost(article.cost, PRICE_RISE_PER_MILLE))
      : article,
  )
  story.masters = { ...story.masters, articles }
}

function enterTwice(clerk: Clerk, content: DocumentContent): void {
  clerk.void(clerk.post(content), content, inLanguage(WORDS.enteredTwice, clerk.story.language))
}

/** The goods came days ago, the delivery note only now: a backdated receipt that re-costs what was sold since. */
function postLateSlip(clerk: Clerk): void {
  const { story } = clerk
  const supplier = 5
  const lines = articlesOf(story, supplier, LATE_SLIP_DAY)
    .filter(hasCase)
    .slice(0, 4)
    .map((article) => lineOf(article, 'case', 3, driftedCost(article.cost, 960)))
  const content = delivery(clerk, supplier, lines, {
    freight: ZERO_MONEY,
    remark: inLanguage(WORDS.lateSlip, story.language),
    warehouseId: story.masters.back,
  })
  if (content !== null) clerk.post({ ...content, businessDate: addDays(clerk.date, -LATE_SLIP_DAYS) })
}
