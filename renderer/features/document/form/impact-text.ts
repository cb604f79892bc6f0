import type { Impact } from '#shared/contract/document-impact.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity, quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { namedFew, uncostedSentence } from '#renderer/text/named-goods.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** What a posting or a void would change, in a shopkeeper's words: 「会重算 3 行成本，11 月毛利 -¥12.40」. */
export function impactSentence(impact: Impact, words: AllTexts, today: string): string {
  const say = words.document.impact
  const parts = impact.recostedLines > 0 ? [say.recosted(String(impact.recostedLines))] : []
  for (const { month, grossProfit } of impact.months) {
    if (grossProfit === 0) continue
    const [year = '', number = ''] = month.split('-')
    const name = say.monthName(year, number.replace(/^0/, ''), year === today.slice(0, 4))
    parts.push(say.month(name, signedMoney(grossProfit)))
  }
  return parts.length === 0 ? say.nothing : say.join(parts)
}

function signedMoney(amount: Impact['months'][number]['grossProfit']): string {
  const text = formatMoney(amount)
  return text.startsWith('-') ? `-¥${text.slice(1)}` : `+¥${text}`
}

/** R26: where stock would first be short, when the books allow it; empty when it suffices. */
export function shortageSentence({ shortage }: Impact, words: AllTexts): string {
  if (shortage == null) return ''
  const { product, batch, unit, warehouse, date, document, available, requested } = shortage
  const say = words.stockDocument.shortage
  const what = batch === '' ? product : `${product} ${batch}`
  const counted = (amount: Quantity) => `${formatQuantity(amount)} ${unit}`
  const after = counted(quantity(available - requested))
  const sentence =
    document === ''
      ? say.now(what, warehouse, counted(available), after)
      : say.later(what, warehouse, date, document, counted(available), after)
  return say.today(sentence)
}

/** What may be posted, but is rarely meant: an expired batch sold, goods that come in at 0.00. Empty: nothing. */
export function doubtSentence({ expired, uncosted }: Impact, words: AllTexts): string {
  const say = words.stockDocument.doubt
  const batches = expired.map(({ product, batch, expiresOn }) => say.batch(product, batch, expiresOn))
  const parts = [
    ...(batches.length === 0 ? [] : [say.expired(namedFew(batches, words))]),
    ...(uncosted.length === 0 ? [] : [uncostedSentence(uncosted, words)]),
  ]
  return parts.join(say.between)
}

/** Something of other documents changes. */
export function changesOthers(impact: Impact): boolean {
  return impact.recostedLines > 0 || impact.months.some((month) => month.cost !== 0 || month.grossProfit !== 0)
}

/** What becomes of money: what is taken back with the document, and what later documents had settled of it. */
export function moneySentence({ money }: Impact, words: AllTexts): string {
  if (money === undefined) return ''
  const say = words.money.impact
  const taken = money.takenBack.length === 0 ? '' : say.takenBack(money.takenBack.join(words.terms.listSeparator))
  const credit = money.credit === 0 ? '' : say.credit(`¥${formatMoney(money.credit)}`)
  return taken + credit + (money.deposit === 0 ? '' : say.deposit(`¥${formatMoney(money.deposit)}`))
}

/** Everything there is to know before a void, sentence after sentence; `closed` says on which day it is dated. */
export function voidingSentences(closed: string, impact: Impact | null, today: string, words: AllTexts): string {
  if (impact === null || impact.refusal !== null) return closed
  const voiding = words.document.impact.voiding(impactSentence(impact, words, today))
  return [closed, voiding, shortageSentence(impact, words), moneySentence(impact, words)]
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .join(words.stockDocument.doubt.between)
}
