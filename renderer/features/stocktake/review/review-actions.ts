import { shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Hint } from '#shared/contract/stocktake-hint.ts'
import type { ReviewRow } from '#shared/contract/stocktake-review.ts'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { DIFFERENCE_REASONS, type DifferenceReason } from '#shared/domain/stocktake/words.ts'
import type { StocktakeId, StocktakeLineId } from '#shared/kernel/id.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { applyFix, flaggedLines, openRound, resumeCounting, setReason, type RoundLines } from '../review-store.ts'
import type { Hints } from './use-hints.ts'

interface ActionsOf {
  stocktake(): Stocktake
  readonly tab: Pick<CurrentTab, 'open'>
  readonly hints: Hints
  /** Lines somebody wants recounted, beside the flagged ones. */
  readonly picked: ShallowRef<ReadonlySet<StocktakeLineId>>
  mayChange(): boolean
  changed(): void
  /** On to the next row. */
  next(): void
}

export interface ReviewActions {
  readonly problem: Ref<unknown>
  /** H: the first clue under the row that can be acted upon. */
  takeHint(row: ReviewRow): void
  /** R: into the next recount, or out of it. */
  togglePicked(row: ReviewRow): void
  /** 1–6, or 0 for none; then on to the next row. */
  reasonByKey(row: ReviewRow, key: string): void
  fix(hint: Hint): Promise<void>
  reason(row: ReviewRow, reason: DifferenceReason | null, goOn: boolean): Promise<void>
  openRound(lines: RoundLines | 'picked'): Promise<void>
  openLedger(row: ReviewRow): void
  resume(): void
}

export const REASON_KEYS: readonly string[] = ['0', '1', '2', '3', '4', '5', '6']

/** What is done about one row of the review, by key or by click. */
export function useReviewActions({
  stocktake,
  tab,
  hints,
  picked,
  mayChange,
  changed,
  next,
}: ActionsOf): ReviewActions {
  const problem = shallowRef<unknown>(null)

  async function run(work: () => Promise<unknown>): Promise<void> {
    problem.value = null
    try {
      await work()
    } catch (refusal) {
      problem.value = refusal
    }
  }

  function togglePicked({ id }: ReviewRow): void {
    if (!mayChange()) return
    const ids = new Set(picked.value)
    if (!ids.delete(id)) ids.add(id)
    picked.value = ids
  }

  async function fix({ fix: one, lineId }: Hint): Promise<void> {
    if (one === null || !mayChange()) return
    if (one.do === 'openDraft') tab.open('document.form', { type: one.type, draftId: one.draftId })
    else if (one.do === 'openDocument') tab.open('document.view', { id: one.documentId })
    else if (one.do === 'openLedger') openLedger(one)
    // Recounting one line at once would end the review for all the others.
    else if (one.do === 'recount') picked.value = new Set([...picked.value, lineId])
    else await run(() => applyFix(stocktake().id, one))
  }

  function openLedger({ productId }: Pick<ReviewRow, 'productId'>): void {
    tab.open('stock.ledger', { productId, warehouseId: stocktake().warehouseId, to: null })
  }

  async function reason(row: ReviewRow, wanted: DifferenceReason | null, goOn: boolean): Promise<void> {
    if (!mayChange() || row.difference === null || row.difference === 0) return
    if (goOn) next()
    await run(() => setReason(stocktake().id, row, wanted))
  }

  function takeHint(row: ReviewRow): void {
    const hint = hints.of(row).find((one) => one.fix !== null)
    if (hint !== undefined) void fix(hint)
  }

  return {
    problem,
    takeHint,
    togglePicked,
    reasonByKey: (row, key) => void reason(row, DIFFERENCE_REASONS[REASON_KEYS.indexOf(key) - 1] ?? null, true),
    fix,
    reason,
    openLedger,
    openRound: (lines) =>
      run(async () => {
        await openRound(stocktake().id, lines === 'picked' ? await withFlagged(stocktake().id, picked.value) : lines)
        picked.value = new Set()
        changed()
      }),
    resume: () =>
      void run(async () => {
        await resumeCounting(stocktake().id)
        changed()
      }),
  }
}

/** The flagged ones and those picked by hand, in one round. */
async function withFlagged(id: StocktakeId, picked: Iterable<StocktakeLineId>): Promise<RoundLines> {
  return { which: 'these', lineIds: [...new Set([...(await flaggedLines(id)), ...picked])] }
}
