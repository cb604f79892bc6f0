import type { AllTexts } from './text.ts'

const MOST_NAMED = 3

/** 「苹果」、「梨」没有成本，将按 0.00 入库。 */
export function uncostedSentence(products: readonly string[], words: AllTexts): string {
  const say = words.stockDocument.doubt
  return say.uncosted(namedFew(products.map(say.product), words))
}

/** The first few of them, and how many there are. */
export function namedFew(names: readonly string[], words: AllTexts): string {
  const say = words.stockDocument.doubt
  const shown = names.slice(0, MOST_NAMED).join(words.terms.listSeparator)
  return names.length > MOST_NAMED ? say.more(shown, String(names.length)) : shown
}
