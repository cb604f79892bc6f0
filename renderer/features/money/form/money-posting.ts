import { ref, shallowRef, type Ref } from 'vue'
import type { MoneyContent } from '#shared/contract/money-content.ts'
import type { MoneyRow } from '#shared/contract/money.ts'
import type { DraftId } from '#shared/kernel/id.ts'
import { isDefinite } from '#renderer/ui/document-shell/definite.ts'
import type { MissingField } from './money-draft.ts'

export interface MoneyPostingSource {
  /** The complete document, or what is missing. */
  content(): MoneyContent | MissingField
  /** Save the draft first, so that a refusal loses nothing; then leave it alone until `refused`. */
  saveDraft(): Promise<DraftId | null>
  post(content: MoneyContent, draftId: DraftId | null, requestId: string): Promise<MoneyRow>
  posted(row: MoneyRow): void
  refused(problem: unknown): void
}

export interface MoneyPosting {
  readonly busy: Readonly<Ref<boolean>>
  /** No answer came: the very same request is to be repeated. */
  readonly unknown: Readonly<Ref<boolean>>
  readonly problem: Ref<unknown>
  /** @returns what is missing; null: it was sent, and `posted` tells the rest */
  submit(): Promise<MissingField | null>
}

interface Attempt {
  readonly content: MoneyContent
  readonly draftId: DraftId | null
  readonly requestId: string
}

/** Save = post. An attempt keeps its request id until a definite answer arrives, so a retry never posts twice. */
export function useMoneyPosting(source: MoneyPostingSource): MoneyPosting {
  const busy = ref(false)
  const unknown = ref(false)
  const problem = shallowRef<unknown>(null)
  let unanswered: Attempt | null = null

  async function submit(): Promise<MissingField | null> {
    if (busy.value) return null
    const content = source.content()
    if (unanswered === null && typeof content === 'string') return content
    busy.value = true
    problem.value = null
    try {
      if (typeof content !== 'string')
        unanswered ??= { content, draftId: await source.saveDraft(), requestId: crypto.randomUUID() }
      if (unanswered !== null) await send(unanswered)
    } catch (refusal) {
      unknown.value = unanswered !== null && !isDefinite(refusal)
      if (!unknown.value) unanswered = null
      source.refused(refusal)
      problem.value = refusal
    } finally {
      busy.value = false
    }
    return null
  }

  async function send({ content, draftId, requestId }: Attempt): Promise<void> {
    const row = await source.post(content, draftId, requestId)
    unanswered = null
    unknown.value = false
    source.posted(row)
  }

  return { busy, unknown, problem, submit }
}
