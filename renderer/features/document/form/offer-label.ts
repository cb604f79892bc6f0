import type { ResolvedPrice } from '#shared/contract/price.ts'
import type { PriceLevelId } from '#shared/kernel/id.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** 「VIP 价格表 2026 秋」, 「批发价」; 「按换算」 when it comes from another unit. */
export function offerLabel(
  offer: Pick<ResolvedPrice['offers'][number], 'source' | 'name' | 'levelId' | 'exact'>,
  words: AllTexts,
): string {
  const { source, offers } = words.price
  const label = offer.name === '' ? levelLabel(offer.levelId, words, source[offer.source]) : offer.name
  return offer.exact ? label : offers.of(label, source.converted)
}

/** The built-in levels, by the rows every books have. */
function levelLabel(levelId: PriceLevelId | null, words: AllTexts, otherwise: string): string {
  const { retail, wholesale, member } = words.terms.priceLevels
  return levelId === 1 ? retail : levelId === 2 ? wholesale : levelId === 3 ? member : otherwise
}
