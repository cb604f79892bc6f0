import type { Hint } from '#shared/contract/stocktake-hint.ts'
import type { ReviewRow } from '#shared/contract/stocktake-review.ts'
import { formatQuantity, quantity } from '#shared/kernel/quantity.ts'
import { clockWithSeconds } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** 差异侦探 as a sentence a shopkeeper understands. */
export function hintSentence(hint: Hint, row: Pick<ReviewRow, 'difference'>, text: AllTexts): string {
  const words = text.stocktake.review.hints
  const difference = row.difference ?? quantity(0)
  switch (hint.kind) {
    case 'swapped':
      return words.swapped(hint.other, formatQuantity(hint.quantity), hint.unit, difference < 0)
    case 'pack': {
      const figures = [formatQuantity(difference), String(Math.abs(hint.times)), formatQuantity(hint.pack)] as const
      return words.pack[hint.how](...figures, hint.packUnit, hint.unit)
    }
    case 'draft': {
      const type = text.document.types[hint.type].name
      return words.draft(type, String(hint.draftId), hint.partnerName, formatQuantity(hint.quantity), hint.unit)
    }
    case 'wasNegative':
      return words.wasNegative(hint.date, formatQuantity(hint.quantity), hint.unit)
    case 'sameCode':
      return words.sameCode(hint.other, hint.otherCode)
    case 'lossNotEntered':
      return words.lossNotEntered(String(hint.times), String(hint.days), hint.lastOn)
    case 'scannedTwice':
      return words.scannedTwice(clockWithSeconds(hint.at), formatQuantity(hint.quantity), hint.unit)
    case 'late':
      return words.late(hint.number, signed(hint.before), signed(hint.after))
    case 'movedMeanwhile':
      return words.movedMeanwhile(signed(hint.quantity), hint.unit)
  }
}

/** What one click does about it; null: it only tells. */
export function fixWords({ fix, kind, ...hint }: Hint, text: AllTexts): string | null {
  const words = text.stocktake.review.fixes
  if (fix === null) return null
  switch (fix.do) {
    case 'correct':
      return words.correct(formatQuantity(fix.quantity))
    case 'swap':
      return words.swap(formatQuantity(fix.quantity), kind === 'swapped' && 'unit' in hint ? hint.unit : '')
    case 'setReason':
      return words.setReason(text.stocktake.review.reasons[fix.reason])
    case 'openDraft':
      return words.openDraft(String(fix.draftId))
    default:
      return words[fix.do]
  }
}

export function signed(value: ReturnType<typeof quantity>): string {
  return value > 0 ? `+${formatQuantity(value)}` : formatQuantity(value)
}
