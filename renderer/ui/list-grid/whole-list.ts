import { shallowReactive, shallowRef, watch, type ShallowRef } from 'vue'
import type { Topic } from '#shared/contract/topics.ts'
import { WHOLE_LISTS, type WholeListName, type WholeListRow } from '#shared/contract/whole-list.ts'
import {
  chosenRows,
  type WholeListQuestion,
  type WholeListShape,
  type WholeListState,
} from '#shared/domain/whole-list.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import type { SortState } from './list-column.ts'
import { usePagedList, type PagedList } from './paged-list.ts'

/** A list that is read as a whole, as it is looked at: searched, filtered and sorted like one that comes in pages. */
export interface WholeList<Row> {
  readonly filter: { search: string; state: WholeListState }
  readonly sort: ShallowRef<SortState>
  readonly list: PagedList<Row>
  /** Its rows can be disabled. */
  readonly hasStates: boolean
  /** Something is left out. */
  filtered(): boolean
  clearFilters(): void
  /** What an export asks. */
  asked(): WholeListQuestion
}

interface WholeListSource<List extends WholeListName> {
  load(): Promise<readonly WholeListRow[List][]>
  /** Changes after which it is read again. */
  readonly topics: readonly Topic[]
  /** Which are shown at first; default: all. */
  readonly state?: WholeListState
}

export function useWholeList<List extends WholeListName>(
  name: List,
  { load, topics, state = 'all' }: WholeListSource<List>,
): WholeList<WholeListRow[List]> {
  const shape: WholeListShape<WholeListRow[List]> = WHOLE_LISTS[name]
  const filter = shallowReactive({ search: '', state })
  const sort = shallowRef<SortState>({ key: '', descending: false })
  const asked = (): WholeListQuestion => ({
    search: filter.search.trim(),
    state: filter.state,
    sort: sort.value.key,
    descending: sort.value.descending,
  })
  const list = usePagedList<WholeListRow[List]>(async () => {
    const rows = chosenRows(await load(), shape, asked())
    return { rows, next: null, total: rows.length }
  })
  watch([() => ({ ...filter }), sort], () => void list.reload(), { immediate: true })
  onTopics(topics, () => void list.refresh())
  return {
    filter,
    sort,
    list,
    hasStates: shape.enabled !== undefined,
    filtered: () => filter.search.trim() !== '' || filter.state !== 'all',
    clearFilters: () => Object.assign(filter, { search: '', state: 'all' }),
    asked,
  }
}
