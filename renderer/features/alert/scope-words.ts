import type { ThresholdRow } from '#shared/contract/alert.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** `分类 调味 · 门店`: what a rule is about. */
export function scopeWords(rule: ThresholdRow, words: AllTexts['alert']['thresholds']): string {
  if (rule.categoryId === null) return rule.warehouseId === null ? words.books : words.ofWarehouse(rule.warehouseName)
  const category = words.ofCategory(rule.categoryName)
  return rule.warehouseId === null ? category : words.inWarehouse(category, rule.warehouseName)
}
