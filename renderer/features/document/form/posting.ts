import { onScopeDispose, shallowRef, type Ref } from 'vue'
import type { DocumentCheck } from '#shared/contract/document-check.ts'
import type { Finding } from '#shared/contract/document-guard.ts'
import type { Impact } from '#shared/contract/document-impact.ts'
import type { DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import { GUARD_CODES, type GuardCode } from '#shared/domain/guard/guard.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DraftId } from '#shared/kernel/id.ts'
import { NO_APPROVAL, type Approval } from '#renderer/ui/document-shell/approval.ts'
import { isDefinite } from '#renderer/ui/document-shell/definite.ts'
import { isPasswordProblem } from '#renderer/ui/document-shell/statement-lock.ts'
import { changesOthers } from './impact-text.ts'

export interface PostingSource {
  /** The complete document; null while something is missing (the form then shows what). */
  content(): DocumentContent | null
  today(): BusinessDate
  /**
   * Asked whatever the date: a sale is guarded, 改单 takes back what was valued already, what the stock does not suffice
   * for makes it negative where the books allow that, a batch may have expired, a cost be missing.
   */
  asksFirst?(): boolean
  /** Save the draft first, so that a refusal or a power cut loses nothing; then leave it alone until `refused`. */
  saveDraft(): Promise<DraftId | null>
  /** All there is to say before it is posted. */
  check(content: DocumentContent): Promise<DocumentCheck>
  /** Somebody else must stand for what blocks, with his password; null while he has not typed it. */
  approval?(findings: readonly Finding[]): Approval | null
  post(content: DocumentContent, draftId: DraftId | null, requestId: string, approval: Approval): Promise<DocumentRow>
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
  /** What guards have to say, to be confirmed or approved. */
  readonly findings: Readonly<Ref<readonly Finding[]>>
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
  readonly approval: Approval
}

/** Save = post. Every attempt keeps its request id until a definite answer arrives, so a retry never posts twice. */
export function usePosting(source: PostingSource): Posting {
  const phase = shallowRef<PostingPhase>('editing')
  const impact = shallowRef<Impact | null>(null)
  const findings = shallowRef<readonly Finding[]>([])
  const problem = shallowRef<unknown>(null)
  let unanswered: Attempt | null = null
  let closed = false // The tab is gone, perhaps its books with it: nothing being prepared is sent any more.
  onScopeDispose(() => (closed = true), true)

  async function begin(): Promise<void> {
    const content = source.content()
    if (content === null) return
    const confirmed = phase.value === 'confirming'
    const approval = findings.value.length === 0 ? NO_APPROVAL : (source.approval?.(findings.value) ?? null)
    // The password is still to be typed: nothing changes.
    if (confirmed && approval === null) return
    phase.value = 'posting'
    problem.value = null
    try {
      if (!confirmed && (await asksBack(content))) return
      const draftId = await source.saveDraft()
      const requestId = crypto.randomUUID()
      if (!closed) await send({ content, draftId, requestId, approval: approval ?? NO_APPROVAL })
    } catch (refusal) {
      phase.value = 'editing'
      problem.value = refusal
    }
  }

  async function asksBack(content: DocumentContent): Promise<boolean> {
    const found = await checked(source, content)
    findings.value = found?.findings ?? []
    impact.value = found?.refusal === null && changesAnything(found) ? found : null
    if (findings.value.length === 0 && impact.value === null) return false
    phase.value = 'confirming'
    return true
  }

  async function send(attempt: Attempt): Promise<void> {
    phase.value = 'posting'
    problem.value = null
    unanswered = attempt
    try {
      const row = await source.post(attempt.content, attempt.draftId, attempt.requestId, attempt.approval)
      unanswered = null
      settle()
      source.posted(row)
    } catch (refusal) {
      if (isDefinite(refusal)) {
        unanswered = null
        source.refused(refusal)
      }
      // A wrong password is typed again, what was not asked before may be stood for; all else is looked at anew.
      const again = unanswered === null && isPasswordProblem(refusal)
      if (!again) settle()
      const refused = guardFinding(refusal)
      if (refused !== null) findings.value = [refused]
      phase.value = again || refused !== null ? 'confirming' : unanswered === null ? 'editing' : 'unknown'
      problem.value = refused === null ? refusal : null
    }
  }

  function settle(): void {
    phase.value = 'editing'
    impact.value = null
    findings.value = []
    problem.value = null
  }

  function reset(): void {
    // While an answer is awaited or missing, nothing may replace the attempt.
    if (unanswered === null && !sending.isBusy()) settle()
  }

  const sending = once(async () => (unanswered === null ? begin() : send(unanswered)))
  return { phase, impact, findings, problem, submit: sending.run, reset }
}

/** Work that is not begun again while it runs. */
function once(work: () => Promise<void>): { run(): Promise<void>; isBusy(): boolean } {
  let busy = false
  async function run(): Promise<void> {
    if (busy) return
    busy = true
    try {
      await work()
    } finally {
      busy = false
    }
  }
  return { run, isBusy: () => busy }
}

/** A backdated document changes costs already computed: that, and whatever is doubtful, is said first. Null: nothing. */
async function checked(source: PostingSource, content: DocumentContent): Promise<DocumentCheck | null> {
  const asks = content.businessDate < source.today() || source.asksFirst?.() === true
  return asks ? source.check(content) : null
}

/** A refusal that somebody can stand for, as if it had been found before. */
function guardFinding(problem: unknown): Finding | null {
  if (!(problem instanceof AppError) || !GUARD_CODES.some((code) => code === problem.code)) return null
  return { code: problem.code, params: { ...problem.params }, line: null, mode: 'block' }
}

/** The refusals among what was found. */
export function blockingCodes(findings: readonly Finding[]): readonly GuardCode[] {
  return GUARD_CODES.filter((code) => findings.some((one) => one.code === code && one.mode === 'block'))
}

export function changesAnything(impact: Impact): boolean {
  const { shortage, expired, uncosted, money } = impact
  const warns = shortage !== null || expired.length > 0 || uncosted.length > 0
  return warns || changesOthers(impact) || (money?.credit ?? 0) > 0
}
