import type { OutputOf } from '#shared/contract/define.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { AffectedStocktake } from '#shared/contract/stocktake-task.ts'
import type { DocumentId, StocktakeId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'

/** What a posted document has to do with stocktakes. */
export interface StocktakeLinks {
  /** The one that made it, as its 报溢/报损. */
  readonly maker: OutputOf<Endpoints['stocktake']['ofDocument']>
  /** Posted ones whose difference it changes, being entered late (R23). */
  readonly affected: readonly AffectedStocktake[]
  readonly mayRedo: boolean
}

/** Who may not read stocktakes is told nothing of them. */
export function useStocktakeLinks(documentId: () => DocumentId): Latest<StocktakeLinks> {
  const links = useLatest(async () => {
    const books = await api.books.current({})
    const may = (permission: 'stocktake.read' | 'stocktake.post') => books !== null && roleMay(books.role, permission)
    const mayRead = may('stocktake.read')
    const mayRedo = may('stocktake.post')
    const [maker, affected] = await Promise.all([
      api.stocktake.ofDocument({ documentId: documentId() }),
      mayRead ? api.stocktake.affected({ by: 'document', documentId: documentId() }) : [],
    ])
    return { maker, affected, mayRedo }
  })
  onTopics(['stocktake', 'document'], () => void links.ask())
  return links
}

/** The difference is posted again so that the counted quantity still holds. */
export function redoStocktake(
  id: StocktakeId,
  documentId: DocumentId,
): Promise<OutputOf<Endpoints['stocktake']['redo']>> {
  return api.stocktake.redo({ id, documentId })
}
