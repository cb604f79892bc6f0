import { onScopeDispose, shallowRef, type Ref } from 'vue'
import type { Impact } from '#shared/contract/document-impact.ts'
import type { DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DraftId } from '#shared/kernel/id.ts'
import { isDefinite } from '#renderer/ui/document-shell/definite.ts'
import { changesOthers } from './impact-text.ts'

export interface PostingSource {
  /** The complete document; null while something is missing (the form then shows what). */
  content(): DocumentContent | null
  today(): BusinessDate
  /**
   * The consequence is asked for whatever the date: 改单 takes back what was valued already, and what the stock does
   * not suffice for makes it negative where the books allow that.
   */
  asksFirst?(): boolean
  /** Save the draft first, so that a refusal or a power cut loses nothing; then leave it alone until `refused`. */
  saveDraft(): Promise<DraftId | null>
  impact(content: DocumentContent): Promise<Impact>
  post(content: DocumentContent, draftId: DraftId | null, requestId: string): Promise<DocumentRow>
  posted(row: DocumentRow): void
  /** Nothing was written. */
  refused(problem: unknown): void
}

/**
 * - editing: nothing asked
 * - confirming: the consequence of a backdated document is shown, F9 again posts it
 * - posting: waiting for the answer
 * - unknown: no definite answer came; the very same request is to be repeated before anything else
 */
export type PostingPhase = 'editing' | 'confirming' | 'posting' | 'unknown'

export interface Posting {
  readonly phase: Readonly<Ref<PostingPhase>>
  readonly impact: Readonly<Ref<Impact | null>>
  /** Why it was refused; shown until the form changes. */
  readonly problem: Readonly<Ref<unknown>>
  submit(): Promise<void>
  /** The form changed: what was asked and refused no longer holds. */
  reset(): void
}

interface Attempt {
  readonly content: DocumentContent
  readonly draftId: DraftId | null
  readonly requestId: string
}

/** Save = post. Every attempt keeps its request id until a definite answer arrives, so a retry never posts twice. */
export function usePosting(source: PostingSource): Posting {
  const phase = shallowRef<PostingPhase>('editing')
  const impact = shallowRef<Impact | null>(null)
  const problem = shallowRef<unknown>(null)
  let unanswered: Attempt | null = null
  let busy = false
  // The tab is gone, perhaps its books with it: nothing that was being prepared is sent any more.
  let closed = false
  onScopeDispose(() => (closed = true), true)

  async function submit(): Promise<void> {
    if (busy) return
    busy = true
    try {
      if (unanswered === null) await begin()
      else await send(unanswered)
    } finally {
      busy = false
    }
  }

  async function begin(): Promise<void> {
    const content = source.content()
    if (content === null) return
    const confirmed = phase.value === 'confirming'
    phase.value = 'posting'
    problem.value = null
    try {
      if (!confirmed && (await asksBack(content))) return
      const draftId = await source.saveDraft()
      if (!closed) await send({ content, draftId, requestId: crypto.randomUUID() })
    } catch (refusal) {
      phase.value = 'editing'
      problem.value = refusal
    }
  }

  /** A backdated document and a 改单 change costs already computed: that is said before it is done. */
  async function asksBack(content: DocumentContent): Promise<boolean> {
    if (content.businessDate >= source.today() && source.asksFirst?.() !== true) return false
    const found = await source.impact(content)
    if (found.refusal !== null || !changesAnything(found)) return false
    impact.value = found
    phase.value = 'confirming'
    return true
  }

  async function send(attempt: Attempt): Promise<void> {
    phase.value = 'posting'
    problem.value = null
    unanswered = attempt
    try {
      const row = await source.post(attempt.content, attempt.draftId, attempt.requestId)
      unanswered = null
      settle()
      source.posted(row)
    } catch (refusal) {
      if (isDefinite(refusal)) {
        unanswered = null
        source.refused(refusal)
      }
      phase.value = unanswered === null ? 'editing' : 'unknown'
      impact.value = null
      problem.value = refusal
    }
  }

  function settle(): void {
    phase.value = 'editing'
    impact.value = null
    problem.value = null
  }

  function reset(): void {
    // While an answer is awaited or missing, nothing may replace the attempt.
    if (unanswered === null && !busy) settle()
  }

  return { phase, impact, problem, submit, reset }
}

export function changesAnything(impact: Impact): boolean {
  return impact.shortage != null || changesOthers(impact)
}
