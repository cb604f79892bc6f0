import { computed, onScopeDispose, shallowRef, type ComputedRef, type Ref } from 'vue'
import { isTextField } from '#renderer/ui/scan/field-memory.ts'
import {
  TRIAL_NAMES,
  isTrialOf,
  readTrial,
  type Trial,
  type TrialKey,
  type TrialName,
} from '#renderer/ui/scan/scan-trial.ts'
import { useScannerTester } from '#renderer/ui/scan/scanner.ts'

/** After the last key of a scanner, however slow. */
const SILENCE = 300

export type TrialProblem = { readonly kind: 'typed' } | { readonly kind: 'other'; readonly heard: string }

/** The three scans of the test. While one is waited for, keys with a sign go here and nowhere else. */
export interface Trials {
  readonly done: Readonly<Ref<Partial<Readonly<Record<TrialName, Trial>>>>>
  /** The code that is waited for; null: all were heard. */
  readonly waiting: ComputedRef<TrialName | null>
  readonly problem: Readonly<Ref<TrialProblem | null>>
  restart(): void
}

export function useTrials(active: () => boolean, finished: (trials: Record<TrialName, Trial>) => void): Trials {
  const done = shallowRef<Partial<Record<TrialName, Trial>>>({})
  const problem = shallowRef<TrialProblem | null>(null)
  const waiting = computed(() => TRIAL_NAMES.find((name) => done.value[name] === undefined) ?? null)
  let keys: TrialKey[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function end(): void {
    const trial = readTrial(keys)
    const name = waiting.value
    keys = []
    if (name === null) return
    if (trial === null) problem.value = { kind: 'typed' }
    else if (!isTrialOf(name, trial)) problem.value = { kind: 'other', heard: trial.heard }
    else take(name, trial)
  }

  function take(name: TrialName, trial: Trial): void {
    problem.value = null
    done.value = { ...done.value, [name]: trial }
    const { plain, zero, letters } = done.value
    if (plain !== undefined && zero !== undefined && letters !== undefined) finished({ plain, zero, letters })
  }

  /** Fields keep what is typed into them, say in a palette over the test. */
  function hear(event: KeyboardEvent): boolean {
    if (!active() || waiting.value === null || event.ctrlKey || event.altKey || event.metaKey) return false
    if (isTextField(event.target)) return false
    const isSign = /^(?:Key|Digit|Numpad)[A-Z0-9]$/.test(event.code) || /^(?:Minus|Period|Slash)$/.test(event.code)
    const isEnd = keys.length > 0 && /^(?:Enter|NumpadEnter|Tab)$/.test(event.code)
    if (!isSign && !isEnd) return false
    const composing = event.isComposing || event.key === 'Process'
    keys.push({ code: event.code, shift: event.shiftKey, composing, at: event.timeStamp })
    clearTimeout(timer)
    timer = setTimeout(end, SILENCE)
    return true
  }

  useScannerTester(hear)
  onScopeDispose(() => clearTimeout(timer))
  return {
    done,
    waiting,
    problem,
    restart() {
      done.value = {}
      problem.value = null
      keys = []
    },
  }
}
