import { ref, shallowRef, type Ref } from 'vue'
import type { MoneyContent } from '#shared/contract/money-content.ts'
import type { MoneyRow } from '#shared/contract/money.ts'
import type { GuardCode } from '#shared/domain/guard/guard.ts'
import type { DraftId } from '#shared/kernel/id.ts'
import { isDefinite } from '#renderer/ui/document-shell/definite.ts'
import { overridesAfter } from '#renderer/ui/document-shell/statement-lock.ts'
import type { MissingField } from './money-draft.ts'

export interface MoneyPostingSource {
  /** The complete document, or what is missing. */
  content(): MoneyContent | MissingField
  /** Save the draft first, so that a refusal loses nothing; then leave it alone until `refused`. */
  saveDraft(): Promise<DraftId | null>
  post(attempt: MoneyAttempt): Promise<MoneyRow>
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

export interface MoneyAttempt {
  readonly content: MoneyContent
  readonly draftId: DraftId | null
  readonly requestId: string
  /** Refusals that are stood for: those of the attempt before, with the very same content. */
  readonly overrides?: GuardCode[]
}

/** Save = post. An attempt keeps its request id until a definite answer arrives, so a retry never posts twice. */
export function useMoneyPosting(source: MoneyPostingSource): MoneyPosting {
  const busy = ref(false)
  const unknown = ref(false)
  const problem = shallowRef<unknown>(null)
  let unanswered: MoneyAttempt | null = null

  async function submit(): Promise<MissingField | null> {
    if (busy.value) return null
    const content = source.content()
    if (unanswered === null && typeof content === 'string') return content
    busy.value = true
    // Editing the form clears the problem: what is sent now is what was refused.
    const overrides = overridesAfter(problem.value)
    problem.value = null
    try {
      if (typeof content !== 'string')
        unanswered ??= {
          content,
          draftId: await source.saveDraft(),
          requestId: crypto.randomUUID(),
          ...overrides,
        }
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

  async function send(attempt: MoneyAttempt): Promise<void> {
    const row = await source.post(attempt)
    unanswered = null
    unknown.value = false
    source.posted(row)
  }

  return { busy, unknown, problem, submit }
}
