import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { errorText } from '#renderer/text/error-text.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { StripAction } from '#renderer/ui/InlineStrip.vue'
import type { Posting } from './use-posting.ts'

/** What to say when posting did not go through, and what can be done; null while there is nothing to say. */
export function postingTrouble(
  posting: Posting,
  today: BusinessDate | null,
  text: AllTexts,
): { readonly message: string; readonly actions: readonly StripAction[] } | null {
  const words = text.stocktake.review.posted
  const refusal = posting.problem.value
  if (posting.unknown.value) return { message: words.unknown, actions: [] }
  if (refusal === null) return null
  const close: StripAction = { label: text.terms.close, run: posting.dismiss }
  const isClosed = refusal instanceof AppError && refusal.code === 'PERIOD_CLOSED' && today !== null
  const onToday = isClosed ? [{ label: words.today, run: () => void posting.postOn(today) }] : []
  return { message: errorText(refusal), actions: [...onToday, close] }
}
