import { computed } from 'vue'
import type { ReviewRow } from '#shared/contract/stocktake-review.ts'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { text } from '#renderer/text/text.ts'
import { useListView, type ListView } from '#renderer/ui/list-grid/list-view.ts'
import type { Review } from '../review-store.ts'
import { reviewColumns } from './review-columns.ts'

/** How the rows of a review are looked at: their columns, saved views, and what a file of them is. */
export function useReviewView(
  tab: CurrentTab,
  stocktake: () => Stocktake,
  review: Review,
  showCost: () => boolean,
): ListView<ReviewRow> {
  const columns = computed(() => {
    const batches = review.list.rows.some(({ batchCode }) => batchCode !== '')
    return reviewColumns(text.value, { showCost: showCost(), batches })
  })
  return useListView(tab, {
    name: 'stocktakeReview',
    columns: () => columns.value,
    filter: review.filter,
    sort: review.sort,
    exported: () => {
      const { varianceSheet, reasons } = text.value.stocktake.review
      return {
        title: `${varianceSheet} ${stocktake().number}`,
        source: { list: 'stocktakeReview', question: review.asked() },
        words: { reason: reasons },
      }
    },
  })
}
