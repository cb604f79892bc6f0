import { onScopeDispose, readonly, shallowRef, watch, type Ref } from 'vue'
import { FieldMemory, isTextField } from './field-memory.ts'
import { keyPressOf } from './key-char.ts'
import { logScan } from './scan-log.ts'
import { ScanReader, type ScanOutput } from './scan-reader.ts'
import { mendCode, scanLimits, scannerProfile } from './scanner-profile.ts'

export interface ScannerOptions {
  /** Only the screen in front listens. */
  active(): boolean
  /** The screen; what happens in a palette or a panel over it is not its business. */
  root(): HTMLElement | null
  /** @param apart Alt was held: not one more of what stands there already, but a line of its own */
  onScan(code: string, apart: boolean): void
  /** Signs a person typed outside of text fields, one at a time. */
  onTyped(sign: string): void
  /** Enter, Backspace and Escape outside of text fields, after what was typed before them. True: taken. */
  onKey(event: KeyboardEvent): boolean
}

export interface Scanner {
  /** Signs that may still turn out to be a scan: shown after what was typed, so that typing feels immediate. */
  readonly pending: Readonly<Ref<string>>
}

/** Milliseconds. */
const LATE = 25
const CONTROL_KEYS = new Set(['Enter', 'Backspace', 'Escape'])

/**
 * The scanner of the screen in front. It listens at the window, before everybody else, so a scan arrives wherever the
 * focus is: what a scanner writes into a text field is taken out of it again, and no letter of it is a shortcut.
 */
export function useScanner(options: ScannerOptions): Scanner {
  const limits = () => scanLimits(scannerProfile.value)
  const reader = new ScanReader(limits, (burst) => logScan({ ...burst, at: Date.now() }))
  const memory = new FieldMemory()
  const pending = shallowRef('')
  let composing = false
  let apart = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function deliver(outputs: readonly ScanOutput[], inField: boolean): void {
    for (const output of outputs) {
      if (output.kind === 'scan') {
        memory.restore(composing)
        options.onScan(mendCode(output.code, scannerProfile.value), apart)
      } else if (!inField && !apart) for (const sign of output.text) options.onTyped(sign)
    }
    pending.value = inField || apart ? '' : reader.pending
  }

  function end(): void {
    clearTimeout(timer)
    deliver(reader.end(), isTextField(document.activeElement))
  }

  /** A timer that comes late says that the window was busy: keys of the same burst may still be waiting to be heard. */
  function endAfterSilence(dueAt: number): void {
    timer = setTimeout(
      () => (performance.now() - dueAt > LATE ? endAfterSilence(performance.now() + limits().silence) : end()),
      limits().silence,
    )
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!options.active() || !isOurs(event.target, options.root())) return
    if (event.ctrlKey || event.metaKey || isModifier(event.key)) return
    // Under Alt only digits and the Enter after them are a scan: Alt with a letter is a shortcut.
    if (event.altKey && !/^Digit\d$/.test(event.code) && !(apart && reader.pending !== '' && event.key === 'Enter'))
      return
    if (reader.pending === '') apart = event.altKey
    const inField = isTextField(event.target)
    const press = keyPressOf(event)
    if (reader.pending === '' && press.sign !== null) {
      memory.remember(event.target)
      composing = false
    }
    composing ||= event.isComposing || event.key === 'Process'
    const { outputs, swallowed } = reader.press(press)
    clearTimeout(timer)
    deliver(outputs, inField)
    if (press.sign !== null) endAfterSilence(performance.now() + limits().silence)
    const typed = !inField && (press.sign !== null || press.typed !== null)
    const wasTyped = outputs.some(({ kind }) => kind === 'typed')
    if (swallowed || typed || (!inField && isControl(event, wasTyped) && options.onKey(event))) take(event)
  }

  /** A button with the focus answers its own Enter, unless something was just typed. */
  function isControl(event: KeyboardEvent, wasTyped: boolean): boolean {
    const onButton = event.target instanceof HTMLElement && event.target.closest('button, a') !== null
    return CONTROL_KEYS.has(event.key) && (event.key !== 'Enter' || wasTyped || !onButton)
  }

  window.addEventListener('keydown', onKeyDown, true)
  // Nobody scans across a press of the mouse: what was typed before it is not the beginning of what comes after.
  window.addEventListener('pointerdown', end, true)
  watch(options.active, (active) => !active && end())
  onScopeDispose(() => {
    clearTimeout(timer)
    window.removeEventListener('keydown', onKeyDown, true)
    window.removeEventListener('pointerdown', end, true)
  })
  return { pending: readonly(pending) }
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock'].includes(key)
}

/** Nothing in particular has the focus, or something of the screen. */
function isOurs(target: EventTarget | null, root: HTMLElement | null): boolean {
  if (target === document.body || target === document.documentElement || target === window) return true
  return target instanceof Node && root?.contains(target) === true
}
