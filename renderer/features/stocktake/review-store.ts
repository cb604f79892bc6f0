import { shallowReactive, shallowRef, watch, type ShallowRef } from 'vue'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { Fix, Hint } from '#shared/contract/stocktake-hint.ts'
import type { Explanation, ReviewRow, ReviewSummary } from '#shared/contract/stocktake-review.ts'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import type { DifferenceReason } from '#shared/domain/stocktake/words.ts'
import type { DocumentId, StocktakeId, StocktakeLineId, StocktakeRoundId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import type { SortState } from '#renderer/ui/list-grid/list-column.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'
import { usePagedList, type PagedList } from '#renderer/ui/list-grid/paged-list.ts'

type PageInput = InputOf<Endpoints['stocktakeReview']['page']>
export type ReviewTab = PageInput['tab']
export type ReviewSort = PageInput['sort']
export type Posted = OutputOf<Endpoints['stocktake']['post']>
export type Redone = OutputOf<Endpoints['stocktake']['redo']>
export type PostInput = Omit<InputOf<Endpoints['stocktake']['post']>, 'id'>
export type RoundLines = InputOf<Endpoints['stocktakeReview']['openRound']>['lines']
export type MissedDecision = InputOf<Endpoints['stocktakeReview']['resolveMissed']>['as']

export interface Review {
  readonly filter: { tab: ReviewTab; search: string }
  readonly sort: ShallowRef<SortState & { key: ReviewSort }>
  readonly list: PagedList<ReviewRow>
  readonly summary: Latest<ReviewSummary>
  refresh(): Promise<void>
  /** What the list asks now, of all its rows. */
  asked(): Omit<PageInput, 'cursor' | 'limit'>
}

const ALL_LIMIT = 200

/** 差异核对: rows and figures, asked again whenever the count, its documents or stock change. */
export function useReview(id: StocktakeId, tab: ReviewTab): Review {
  const filter = shallowReactive({ tab, search: '' })
  const sort = shallowRef<SortState & { key: ReviewSort }>({ key: 'amount', descending: true })
  const asked = () => ({
    id,
    tab: filter.tab,
    search: filter.search.trim(),
    sort: sort.value.key,
    descending: sort.value.descending,
  })
  const list = usePagedList<ReviewRow>((cursor, limit) => api.stocktakeReview.page({ ...asked(), cursor, limit }))
  const summary = useLatest(() => api.stocktakeReview.summary({ id }))
  const refresh = async () => void (await Promise.all([list.refresh(), summary.ask()]))
  watch([() => ({ ...filter }), sort], () => void list.reload(), { immediate: true })
  void summary.ask()
  onTopics(['stocktake', 'document', 'stock'], () => void refresh())
  return { filter, sort, list, summary, refresh, asked }
}

export function reviewHints(id: StocktakeId, lineIds: StocktakeLineId[]): Promise<readonly Hint[]> {
  return api.stocktakeReview.hints({ id, lineIds })
}

export function explainLine(id: StocktakeId, lineId: StocktakeLineId): Promise<Explanation> {
  return api.stocktakeReview.explain({ id, lineId })
}

/** Ids of all lines that need a recount, beyond the rows on the screen. */
export async function flaggedLines(id: StocktakeId): Promise<StocktakeLineId[]> {
  const found: StocktakeLineId[] = []
  let cursor: string | null = null
  do {
    const page: OutputOf<Endpoints['stocktakeReview']['page']> = await api.stocktakeReview.page({
      id,
      tab: 'flagged',
      search: '',
      sort: 'row',
      descending: false,
      cursor,
      limit: ALL_LIMIT,
    })
    found.push(...page.rows.map((row) => row.id))
    cursor = page.next
  } while (cursor !== null)
  return found
}

export function toReview(id: StocktakeId): Promise<Stocktake> {
  return api.stocktakeReview.toReview({ id })
}

export function resumeCounting(id: StocktakeId): Promise<Stocktake> {
  return api.stocktakeReview.resume({ id })
}

export async function applyFix(id: StocktakeId, fix: Fix): Promise<void> {
  await api.stocktakeReview.applyFix({ id, fix })
}

export async function setReason(
  id: StocktakeId,
  row: Pick<ReviewRow, 'id' | 'remark'>,
  reason: DifferenceReason | null,
  remark: string = row.remark,
): Promise<void> {
  await api.stocktakeReview.setReason({ id, lineIds: [row.id], reason, remark })
}

/** @param confirmedLines what was typed to confirm 记为 0 */
export function resolveMissed(
  id: StocktakeId,
  lineIds: StocktakeLineId[] | null,
  as: MissedDecision,
  confirmedLines: number | null,
): Promise<{ lines: number }> {
  return api.stocktakeReview.resolveMissed({ id, lineIds, as, confirmedLines })
}

export function openRound(id: StocktakeId, lines: RoundLines): Promise<Stocktake> {
  return api.stocktakeReview.openRound({ id, lines })
}

export async function adoptRound(id: StocktakeId, lineId: StocktakeLineId, roundId: StocktakeRoundId): Promise<void> {
  await api.stocktakeReview.adopt({ id, lineId, roundId })
}

/** @param requestId kept over retries, so that the differences are posted once */
export function postStocktake(id: StocktakeId, input: PostInput, requestId: string): Promise<Posted> {
  return api.stocktake.post({ id, ...input }, { requestId })
}

/** Goods the posting would bring in at 0.00, because nothing is known to have cost them. */
export async function uncostedGains(
  id: StocktakeId,
  { businessDate, acceptLate }: PostInput,
): Promise<readonly string[]> {
  return (await api.stocktake.postImpact({ id, businessDate, acceptLate })).uncosted
}

export function undoPosting(id: StocktakeId, reason: string): Promise<Stocktake> {
  return api.stocktake.undoPosting({ id, reason })
}

export function redoPosting(id: StocktakeId, documentId: DocumentId | null): Promise<Redone> {
  return api.stocktake.redo({ id, documentId })
}
