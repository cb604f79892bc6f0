import { yuan } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { Posted } from '../review-store.ts'

/** 已过账：报溢 9 种 +¥92.40，报损 17 种 -¥290.38 */
export function postedSentence(posted: Posted, showCost: boolean, text: AllTexts): string {
  const words = text.stocktake.review.posted
  const { gains, losses, gainAmount, lossAmount } = posted
  if (gains === 0 && losses === 0) return words.toastNone
  if (!showCost || gainAmount === null || lossAmount === null) return words.toast(String(gains), String(losses))
  return words.toastAmounts(String(gains), yuan(gainAmount), String(losses), yuan(lossAmount))
}
