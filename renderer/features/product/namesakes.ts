import { watch } from 'vue'
import type { Namesake } from '#shared/contract/product.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { useLiveSearch, type LiveSearch } from '#renderer/ui/search-popup/live-search.ts'
import type { ProductDraft } from './product-draft.ts'
import { findNamesakes } from './store.ts'

/** Milliseconds of pause in typing before it is looked whether the name exists already. */
const PAUSE = 150

/** Other products of the name and spec being entered: perhaps the same thing twice. It only warns. */
export function useNamesakes(draft: ProductDraft, self: () => ProductId | null): LiveSearch<Namesake> {
  const found = useLiveSearch<Namesake>(
    () => (name) => findNamesakes(name, draft.spec, self()),
    () => PAUSE,
    () => undefined,
  )
  watch([() => draft.name, () => draft.spec, self], () => found.ask(draft.name), { immediate: true })
  onTopics(['product'], () => found.ask(draft.name))
  return found
}
