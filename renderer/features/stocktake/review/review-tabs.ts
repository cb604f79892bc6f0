import type { ReviewSummary } from '#shared/contract/stocktake-review.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { Segment } from '#renderer/ui/SegmentedControl.vue'
import type { ReviewTab } from '../review-store.ts'

const TABS: readonly ReviewTab[] = ['all', 'different', 'gain', 'loss', 'equal', 'missed', 'flagged', 'added']

/** Tabs with how many lines each has; 新增商品 only where there are any. */
export function reviewTabs(
  summary: ReviewSummary | null,
  /** Something is still to be decided. */
  open: boolean,
  words: AllTexts['stocktake']['review'],
): Segment<ReviewTab>[] {
  return TABS.filter((tab) => tab !== 'added' || (summary?.tabs.added ?? 0) > 0).map((value) => ({
    value,
    label: words.tabs[value],
    ...(summary !== null && { count: summary.tabs[value] }),
    ...(value === 'missed' && open && (summary?.undecided ?? 0) > 0 && { warns: true }),
  }))
}
