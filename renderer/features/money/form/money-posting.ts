import { ref, shallowRef, type Ref } from 'vue'
import type { MoneyContent } from '#shared/contract/money-content.ts'
import type { MoneyRow } from '#shared/contract/money.ts'
import type { Role } from '#shared/contract/permission.ts'
import type { DraftId } from '#shared/kernel/id.ts'
import { isDefinite } from '#renderer/ui/document-shell/definite.ts'
import { NO_APPROVAL, type Approval } from '#renderer/ui/document-shell/approval.ts'
import { useStatementLock, type StatementLock } from '#renderer/ui/document-shell/statement-lock.ts'
import type { MissingField } from './money-draft.ts'

export interface MoneyPostingSource {
  /** The complete document, or what is missing. */
  content(): MoneyContent | MissingField
  /** Save the draft first, so that a refusal loses nothing; then leave it alone until `refused`. */
  saveDraft(): Promise<DraftId | null>
  post(attempt: MoneyAttempt): Promise<MoneyRow>
  currentRole(): Promise<Role | null>
  posted(row: MoneyRow): void
  refused(problem: unknown): void
}

export interface MoneyPosting {
  readonly busy: Readonly<Ref<boolean>>
  /** No answer came: the very same request is to be repeated. */
  readonly unknown: Readonly<Ref<boolean>>
  readonly problem: Ref<unknown>
  /** 已对账 in the way of it. */
  readonly lock: StatementLock
  /** @returns what is missing; null: it was sent, and `posted` tells the rest */
  submit(): Promise<MissingField | null>
}

export interface MoneyAttempt {
  readonly content: MoneyContent
  readonly draftId: DraftId | null
  readonly requestId: string
  /** What is stood for, and by whom: refusals of the attempt before, with the very same content. */
  readonly approval: Approval
}

/** Save = post. An attempt keeps its request id until a definite answer arrives, so a retry never posts twice. */
export function useMoneyPosting(source: MoneyPostingSource): MoneyPosting {
  const busy = ref(false)
  const unknown = ref(false)
  const problem = shallowRef<unknown>(null)
  const lock = useStatementLock(source.currentRole)
  let unanswered: MoneyAttempt | null = null

  async function submit(): Promise<MissingField | null> {
    if (busy.value) return null
    const content = source.content()
    if (unanswered === null && typeof content === 'string') return content
    // Editing the form lets the lock go: what is sent now is what was refused.
    const approval = lock.take()
    // The password is still to be typed: nothing changes.
    if (unanswered === null && approval === null) return null
    busy.value = true
    problem.value = null
    try {
      if (typeof content !== 'string')
        unanswered ??= {
          content,
          draftId: await source.saveDraft(),
          requestId: crypto.randomUUID(),
          approval: approval ?? NO_APPROVAL,
        }
      if (unanswered !== null) await send(unanswered)
    } catch (refusal) {
      unknown.value = unanswered !== null && !isDefinite(refusal)
      if (!unknown.value) unanswered = null
      source.refused(refusal)
      await lock.refused(refusal)
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
    lock.reset()
    source.posted(row)
  }

  return { busy, unknown, problem, lock, submit }
}
