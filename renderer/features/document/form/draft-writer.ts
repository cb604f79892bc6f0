import { shallowRef, type Ref } from 'vue'
import type { Draft } from '#shared/contract/document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { isDefinite } from '../definite.ts'
import type { DraftContent, DraftVersion } from '../store.ts'

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

export interface DraftWriter {
  readonly draft: Readonly<Ref<KeptDraft | null>>
  readonly status: Readonly<Ref<'idle' | 'saving' | 'failed'>>
  readonly trouble: Ref<DraftTrouble | null>
  /** Save what is not kept yet, one save at a time. @throws what kept it from being saved */
  write(): Promise<void>
  isUnsaved(): boolean
  /** Until no save is under way. */
  settled(): Promise<void>
  /** A refusal of the posting may tell that the draft is gone. */
  heed(problem: unknown): void
  /** The form now holds this draft (or none): what it holds counts as saved. */
  adopt(draft: KeptDraft | null): void
  /** Let the draft go: the next save makes a new one. */
  renew(): void
}

interface Attempt {
  readonly draft: KeptDraft | null
  readonly content: DraftContent
  readonly text: string
  readonly requestId: string
}

/** Writes the form's draft and knows its version. */
export function createDraftWriter(source: DraftSource): DraftWriter {
  const draft = shallowRef<KeptDraft | null>(null)
  const status = shallowRef<'idle' | 'saving' | 'failed'>('idle')
  const trouble = shallowRef<DraftTrouble | null>(null)
  let refusal: unknown = null
  let kept = ''
  /** Not answered definitely: repeated as it was, because it may have been done. */
  let unanswered: Attempt | null = null
  let running: Promise<void> = Promise.resolve()
  /** Grows when the form turns to another draft; an answer for the former one is then dropped. */
  let epoch = 0

  function unsaved(): Attempt | null {
    const content = source.content()
    const text = JSON.stringify(content)
    if (text === kept || (draft.value === null && source.isEmpty())) return null
    return { draft: draft.value, content, text, requestId: crypto.randomUUID() }
  }

  async function writeOnce(): Promise<void> {
    if (trouble.value === 'changed') throw refusal
    if (unanswered !== null) await send(unanswered)
    const next = unsaved()
    if (next !== null) await send(next)
    else if (trouble.value === 'gone') throw refusal
  }

  async function send(attempt: Attempt): Promise<void> {
    const mine = epoch
    unanswered = attempt
    status.value = 'saving'
    try {
      const saved = await source.save(attempt.draft, attempt.content, attempt.requestId)
      if (mine === epoch) keep(attempt, saved)
    } catch (problem) {
      if (mine !== epoch) return
      fail(attempt, problem)
      throw problem
    }
  }

  function keep(attempt: Attempt, saved: KeptDraft): void {
    unanswered = null
    kept = attempt.text
    draft.value = saved
    status.value = 'idle'
    if (trouble.value === 'gone') trouble.value = 'renewed'
  }

  function fail(attempt: Attempt, problem: unknown): void {
    if (isDefinite(problem)) unanswered = null
    status.value = heed(problem, attempt.text) ? 'idle' : 'failed'
  }

  /** @returns whether it says what happened to the draft elsewhere */
  function heed(problem: unknown, text: string): boolean {
    const found = troubleOf(problem)
    if (found === null) return false
    trouble.value = found
    refusal = problem
    if (found === 'changed') return true
    // What stood here then is not brought back by itself: it may just have been posted.
    draft.value = null
    kept = text
    return true
  }

  function turn(to: KeptDraft | null, text: string): void {
    epoch += 1
    unanswered = null
    draft.value = to
    kept = text
    trouble.value = null
    status.value = 'idle'
  }

  return {
    draft,
    status,
    trouble,
    write() {
      const written = running.then(writeOnce)
      running = written.catch(() => undefined)
      return written
    },
    isUnsaved: () => unsaved() !== null,
    settled: () => running,
    heed: (problem) => void heed(problem, JSON.stringify(source.content())),
    adopt: (one) => turn(one, JSON.stringify(source.content())),
    renew: () => turn(null, ''),
  }
}

function troubleOf(problem: unknown): 'changed' | 'gone' | null {
  if (!(problem instanceof AppError)) return null
  if (problem.code === 'CHANGED_MEANWHILE') return 'changed'
  const isDraft = 'entity' in problem.params && problem.params.entity === 'draft'
  return problem.code === 'NOT_FOUND' && isDraft ? 'gone' : null
}
