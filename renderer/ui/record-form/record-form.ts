import { computed, shallowReactive, shallowRef, watch, type ComputedRef } from 'vue'
import { fieldProblems, isRefusal, NO_PROBLEMS, type FieldProblems } from './field-problems.ts'

/** A stored record as its form knows it. */
export interface StoredRecord {
  readonly version: number
}

interface RecordFormOptions<Draft extends object, Stored extends StoredRecord> {
  /** The fields as they are edited; reactive. */
  readonly draft: Draft
  /** Put a stored record (or null: an empty one) into the draft. */
  fill(stored: Stored | null): void
  /** @param stored what the form holds already: read that again; null: the record it was opened for */
  load(stored: Stored | null): Promise<Stored | null>
  /** What stops the draft from being sent at all: numbers that are not numbers. */
  check(): FieldProblems
  send(stored: Stored | null): Promise<Stored>
  locate(field: string, value: string): string | null
  /** What a problem of this path is about; the problem is void as soon as that is edited. */
  subject(path: string): unknown
}

export interface RecordForm<Stored extends StoredRecord> {
  readonly stored: Stored | null
  readonly loaded: boolean
  readonly saving: boolean
  readonly savedAt: number | null
  readonly problems: ComputedRef<FieldProblems>
  /** A refusal that belongs to no field. */
  readonly error: unknown
  /** Somebody else saved first: only reading again helps. */
  readonly changedMeanwhile: boolean
  readonly dirty: ComputedRef<boolean>
  load(): Promise<void>
  /** @returns the stored record, or null when the save was refused (see `problems` and `error`). */
  save(): Promise<Stored | null>
  /** An empty form for the next record. */
  startOver(): void
  /** The record was changed beside the form (enabled, disabled): go on editing on top of it. */
  keep(stored: Stored): void
}

/** What is marked as wrong. A mark leaves as soon as the value that was refused is edited. */
function useMarks(subject: (path: string) => unknown): {
  problems: ComputedRef<FieldProblems>
  mark(problems: FieldProblems): void
} {
  const marked = shallowRef<readonly { path: string; words: string; refused: string }[]>([])
  const valueAt = (path: string) => JSON.stringify(subject(path) ?? null)
  return {
    problems: computed(() =>
      Object.fromEntries(
        marked.value.filter(({ path, refused }) => valueAt(path) === refused).map(({ path, words }) => [path, words]),
      ),
    ),
    mark: (problems) => {
      marked.value = Object.entries(problems).map(([path, words]) => ({ path, words, refused: valueAt(path) }))
    },
  }
}

/** Load, edit, save one record of master data: knows what is unsaved and puts refusals at their fields. */
export function useRecordForm<Draft extends object, Stored extends StoredRecord>(
  options: RecordFormOptions<Draft, Stored>,
): RecordForm<Stored> {
  const clean = shallowReactive({ snapshot: '' })
  const dirty = computed(() => JSON.stringify(options.draft) !== clean.snapshot)
  const { problems, mark } = useMarks(options.subject)
  const state = shallowReactive({
    stored: null as Stored | null,
    loaded: false,
    saving: false,
    savedAt: null as number | null,
    error: null as unknown,
    changedMeanwhile: false,
  })

  function adopt(stored: Stored | null): void {
    state.stored = stored
    options.fill(stored)
    mark(NO_PROBLEMS)
    clean.snapshot = JSON.stringify(options.draft)
    Object.assign(state, { loaded: true, error: null, changedMeanwhile: false })
  }

  async function load(): Promise<void> {
    try {
      const stored = await options.load(state.stored)
      // The echo of our own save: filling the fields again would only take the focus away.
      if (state.loaded && stored !== null && stored.version === state.stored?.version) return
      adopt(stored)
    } catch (problem) {
      state.error = problem
    }
  }

  function refuse(problem: unknown): void {
    state.changedMeanwhile = isRefusal(problem, 'CHANGED_MEANWHILE')
    const found = fieldProblems(problem, options.locate)
    mark(found)
    state.error = state.changedMeanwhile || Object.keys(found).length > 0 ? null : problem
  }

  async function save(): Promise<Stored | null> {
    if (state.saving) return null
    state.error = null
    const found = options.check()
    mark(found)
    if (Object.keys(found).length > 0) return null
    state.saving = true
    try {
      const stored = await options.send(state.stored)
      adopt(stored)
      state.savedAt = Date.now()
      return stored
    } catch (problem) {
      refuse(problem)
      return null
    } finally {
      state.saving = false
    }
  }

  watch(dirty, (now) => now && (state.savedAt = null))
  return Object.assign(state, {
    dirty,
    problems,
    load,
    save,
    startOver: () => adopt(null),
    keep: (stored: Stored) => void (state.stored = stored),
  })
}
