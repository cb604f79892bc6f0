import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { uncostedSentence } from '#renderer/text/named-goods.ts'
import { redoneSentence } from '#renderer/text/redone-sentence.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { StripAction } from '#renderer/ui/InlineStrip.vue'
import type { Posting } from './use-posting.ts'

export interface PostingNotice {
  readonly kind: 'error' | 'warning' | 'info'
  readonly message: string
  readonly actions: readonly StripAction[]
}

/** What there is to say of a posting: why it did not go through, what is asked first, what recomputing changed. */
export function postingNotice(
  posting: Posting,
  today: BusinessDate | null,
  post: () => void,
  text: AllTexts,
): PostingNotice | null {
  const words = text.stocktake.review.posted
  const refusal = posting.problem.value
  const close: StripAction = { label: text.terms.close, run: posting.dismiss }
  if (posting.unknown.value) return { kind: 'error', message: words.unknown, actions: [] }
  if (refusal !== null) {
    const isClosed = refusal instanceof AppError && refusal.code === 'PERIOD_CLOSED' && today !== null
    const onToday = isClosed ? [{ label: words.today, run: () => void posting.postOn(today) }] : []
    return { kind: 'error', message: errorText(refusal), actions: [...onToday, close] }
  }
  if (posting.uncosted.value.length > 0) {
    const again = { label: words.confirmAgain, keys: 'F9', run: post }
    const back = { label: words.backToReview, keys: 'Esc', run: posting.dismiss }
    return { kind: 'warning', message: uncostedSentence(posting.uncosted.value, text), actions: [again, back] }
  }
  if (posting.redone.value === null) return null
  return { kind: 'info', message: redoneSentence(posting.redone.value, text), actions: [close] }
}
