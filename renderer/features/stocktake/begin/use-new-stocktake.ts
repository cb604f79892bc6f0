import { computed, onScopeDispose, reactive, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { ScopeChoices, ScopePreview, Stocktake } from '#shared/contract/stocktake-task.ts'
import { createStocktake, previewScope, scopeChoices, type Choices, type PreviewInput } from '../store.ts'
import { contentOf, newStocktakeDraft, scopeOf, type StocktakeDraft } from './stocktake-draft.ts'

export interface NewStocktake {
  readonly draft: StocktakeDraft
  readonly names: Readonly<Ref<ScopeChoices>>
  /** What it would count; null while nothing is chosen or the answer is on its way for the first time. */
  readonly preview: Readonly<Ref<ScopePreview | null>>
  readonly chosen: ComputedRef<boolean>
  readonly problem: Readonly<Ref<unknown>>
  readonly busy: Readonly<Ref<boolean>>
  /** @returns the begun stocktake; null when something is missing or it was refused */
  start(): Promise<Stocktake | null>
}

const PAUSE = 150
const NO_NAMES: ScopeChoices = { brands: [], locations: [] }

/** 新建盘点: the question is put to the books while it is being asked, so one sees what one is in for. */
export function useNewStocktake(choices: Choices): NewStocktake {
  const draft = reactive(newStocktakeDraft())
  const names = shallowRef(NO_NAMES)
  const busy = shallowRef(false)
  const chosen = computed(() => scopeOf(draft) !== null)
  /** The same content again is the same attempt: a stocktake is begun once. */
  let attempt = { content: '', requestId: '' }

  watch(
    () => choices.warehouses,
    ([first]) => (draft.warehouseId ??= first?.id ?? null),
    { immediate: true },
  )
  watch(
    () => draft.warehouseId,
    async (warehouseId) => {
      if (warehouseId === null) return
      // Without the names their pickers are empty; everything else works.
      const found = await scopeChoices(warehouseId).catch(() => NO_NAMES)
      if (warehouseId === draft.warehouseId) names.value = found
    },
    { immediate: true },
  )

  const question = computed(() => {
    const content = contentOf({ ...draft, segments: [], remark: '' })
    if (content === null) return null
    const { warehouseId, scope, withoutStock } = content
    return { warehouseId, scope, withoutStock }
  })

  const { preview, problem } = usePreview(() => question.value)

  async function start(): Promise<Stocktake | null> {
    const content = contentOf(draft)
    if (content === null || busy.value) return null
    busy.value = true
    const asText = JSON.stringify(content)
    if (attempt.content !== asText) attempt = { content: asText, requestId: crypto.randomUUID() }
    try {
      const created = await createStocktake(content, attempt.requestId)
      problem.value = null
      return created
    } catch (refusal) {
      problem.value = refusal
      return null
    } finally {
      busy.value = false
    }
  }

  return { draft, names, preview, chosen, problem, busy, start }
}

/** What a question would count, asked again a short while after it has changed. */
function usePreview(question: () => PreviewInput | null) {
  const preview = shallowRef<ScopePreview | null>(null)
  const problem = shallowRef<unknown>(null)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(): Promise<void> {
    const wanted = question()
    const mine = ++asked
    if (wanted === null) {
      preview.value = null
      return
    }
    try {
      const found = await previewScope(wanted)
      if (mine !== asked) return
      preview.value = found
      problem.value = null
    } catch (refusal) {
      if (mine === asked) problem.value = refusal
    }
  }

  watch(
    () => JSON.stringify(question()),
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), preview.value === null ? 0 : PAUSE)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return { preview, problem }
}
