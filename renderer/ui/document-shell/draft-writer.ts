import { shallowRef } from 'vue'
import type { Draft } from '#shared/contract/document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { isDefinite } from './definite.ts'

type DraftContent = Draft['content']

/** Which state of a draft a save was made from. */
type DraftVersion = Pick<Draft, 'id' | 'version'>

export type KeptDraft = Pick<Draft, 'id' | 'version' | 'updatedAt'>

export interface DraftSource {
  /** What there is to keep now. */
  content(): DraftContent
  /** Nothing was entered yet: no draft is made of it. */
  isEmpty(): boolean
  save(draft: DraftVersion | null, content: DraftContent, requestId: string): Promise<KeptDraft>
}

/**
 * What happened to the draft behind the form's back.
 * - changed: somebody else saved other content; nothing is saved until the user chooses
 * - gone: it was posted or deleted; only what is entered from now on makes a new one
 * - renewed: that has happened, the form now has a new draft
 */
export type DraftTrouble = 'changed' | 'gone' | 'renewed'

interface Attempt {
  readonly draft: KeptDraft | null
  readonly content: DraftContent
  readonly text: string
  readonly requestId: string
}

/** Writes the form's draft and knows its version. */
export class DraftWriter {
  readonly draft = shallowRef<KeptDraft | null>(null)
  readonly status = shallowRef<'idle' | 'saving' | 'failed'>('idle')
  readonly trouble = shallowRef<DraftTrouble | null>(null)
  private readonly source: DraftSource
  /** Why the draft is in trouble. */
  private refusal: unknown = null
  private kept = ''
  /** Not answered definitely: repeated as it was, because it may have been done. */
  private unanswered: Attempt | null = null
  private running: Promise<void> = Promise.resolve()
  /** Grows when the form turns to another draft; an answer for the former one is then dropped. */
  private epoch = 0

  constructor(source: DraftSource) {
    this.source = source
  }

  /** Save what is not kept yet, one save at a time. @throws what kept it from being saved */
  write(): Promise<void> {
    const written = this.running.then(() => this.writeOnce())
    this.running = written.catch(() => undefined)
    return written
  }

  /** Until no save is under way. */
  settled(): Promise<void> {
    return this.running
  }

  isUnsaved(): boolean {
    return this.next() !== null
  }

  /** The form now holds this draft (or none): what it holds counts as saved. */
  adopt(draft: KeptDraft | null): void {
    this.turn(draft, JSON.stringify(this.source.content()))
  }

  /** Let the draft go: the next save makes a new one. */
  renew(): void {
    this.turn(null, '')
  }

  /** Take in a refusal that says what happened to the draft elsewhere. @returns whether it did */
  heed(problem: unknown, text = JSON.stringify(this.source.content())): boolean {
    const found = troubleOf(problem)
    if (found === null) return false
    this.trouble.value = found
    this.refusal = problem
    if (found === 'changed') return true
    // What stood here then is not brought back by itself: it may just have been posted.
    this.draft.value = null
    this.kept = text
    return true
  }

  private async writeOnce(): Promise<void> {
    if (this.trouble.value === 'changed') throw this.refusal
    if (this.unanswered !== null) await this.send(this.unanswered)
    const next = this.next()
    if (next !== null) await this.send(next)
    else if (this.trouble.value === 'gone') throw this.refusal
  }

  /** What there is to save now; null when all is kept. */
  private next(): Attempt | null {
    const content = this.source.content()
    const text = JSON.stringify(content)
    if (text === this.kept || (this.draft.value === null && this.source.isEmpty())) return null
    return { draft: this.draft.value, content, text, requestId: crypto.randomUUID() }
  }

  private async send(attempt: Attempt): Promise<void> {
    const mine = this.epoch
    this.unanswered = attempt
    this.status.value = 'saving'
    try {
      const saved = await this.source.save(attempt.draft, attempt.content, attempt.requestId)
      if (mine === this.epoch) this.keep(attempt, saved)
    } catch (problem) {
      if (mine !== this.epoch) return
      if (isDefinite(problem)) this.unanswered = null
      this.status.value = this.heed(problem, attempt.text) ? 'idle' : 'failed'
      throw problem
    }
  }

  private keep(attempt: Attempt, saved: KeptDraft): void {
    this.unanswered = null
    this.kept = attempt.text
    this.draft.value = saved
    this.status.value = 'idle'
    if (this.trouble.value === 'gone') this.trouble.value = 'renewed'
  }

  private turn(to: KeptDraft | null, text: string): void {
    this.epoch += 1
    this.unanswered = null
    this.draft.value = to
    this.kept = text
    this.trouble.value = null
    this.status.value = 'idle'
  }
}

function troubleOf(problem: unknown): 'changed' | 'gone' | null {
  if (!(problem instanceof AppError)) return null
  if (problem.code === 'CHANGED_MEANWHILE') return 'changed'
  const isDraft = 'entity' in problem.params && problem.params.entity === 'draft'
  return problem.code === 'NOT_FOUND' && isDraft ? 'gone' : null
}
