import { nextTick, shallowRef } from 'vue'
import { codeUse } from './code-use.ts'
import { FieldMemory, isSecret, isTextField, scanInto, type TextField } from './field-memory.ts'
import { GivenKeys } from './given-keys.ts'
import { isModifier, isOfInputMethod, keyPressOf, type KeyPress } from './key-char.ts'
import { answersKey, wants, type ScanListener } from './scan-listener.ts'
import { logScan } from './scan-log.ts'
import { ScanReader, type ScanOutput } from './scan-reader.ts'
import { mendCode, scanLimits, scannerProfile } from './scanner-profile.ts'

type Scan = Extract<ScanOutput, { kind: 'scan' }>

interface HeardKey extends KeyPress {
  readonly event: KeyboardEvent
  /** Kept from everybody else until it is known whose it is; in a text field it stands already. */
  readonly kept: boolean
}

/** Milliseconds. */
const LATE = 25
const LONGEST_WAIT = 150
/** Control characters as scanners send them: Tab, line feed, carriage return. */
const CONTROL_ENDS = new Set(['KeyI', 'KeyJ', 'KeyM'])

/**
 * The scanner of the whole window (ux.md §6.6). It hears every key before anybody else, so a scan arrives wherever the
 * focus is, runs no shortcut and presses no button. The screen in front that listens for it has it, else the text
 * field it was scanned into, else the shell.
 */
export class ScanService {
  /** Signs that may still turn out to be a scan. */
  readonly pending = shallowRef('')
  /** The program has yet to answer: while it works, keys of the same burst may be stuck behind it. */
  busy: () => boolean = () => false
  /** What becomes of a code that neither a screen nor a field has a use for. */
  unclaimed: ((code: string, target: Element) => void) | null = null
  /** Hears the bare keys before the service does; true: taken. */
  tester: ((event: KeyboardEvent) => boolean) | null = null

  private readonly reader = new ScanReader<HeardKey>(() => scanLimits(scannerProfile.value))
  private readonly memory = new FieldMemory()
  private readonly listeners: ScanListener[] = []
  private readonly given = new GivenKeys()
  private composing = false
  private apart = false
  private lastKeyAt = 0
  private target: Element = document.body
  private timer: ReturnType<typeof setTimeout> | undefined
  private starts = 0

  /** Once for the window; whoever listens without a shell (a test) starts it, too. */
  start(): void {
    this.starts += 1
    if (this.starts > 1) return
    window.addEventListener('keydown', this.onKeyDown, true)
    // Nobody scans across a press of the mouse: what was typed before it is not the beginning of what comes after.
    window.addEventListener('pointerdown', this.end, true)
  }

  stop(): void {
    this.starts -= 1
    if (this.starts > 0) return
    clearTimeout(this.timer)
    window.removeEventListener('keydown', this.onKeyDown, true)
    window.removeEventListener('pointerdown', this.end, true)
  }

  /** The newest listener that wants a scan has it. */
  add(listener: ScanListener): void {
    this.listeners.push(listener)
  }

  remove(listener: ScanListener): void {
    this.listeners.splice(this.listeners.indexOf(listener), 1)
  }

  /** Whoever took a code that was scanned into this field had no use for it after all. */
  handBack(code: string, field: TextField): void {
    field.focus()
    scanInto(field, code)
    if (codeUse(field) === 'pick') void this.given.pressEnter(field)
  }

  /** Whose the held keys are is decided now. */
  readonly end = (): void => {
    clearTimeout(this.timer)
    this.deliver(this.reader.end())
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (this.given.has(event)) return
    if (this.tester?.(event) === true) return take(event)
    if (isModifier(event)) return
    if (isSecret(event.target)) return this.end()
    if (event.ctrlKey || event.metaKey) return this.hearChord(event)
    // Under Alt only digits and what ends them are a scan: Alt with a letter is a shortcut.
    const press = keyPressOf(event)
    const ofBurst = /^Digit\d$/.test(event.code) || (this.apart && !this.reader.idle && press.suffix)
    if (event.altKey && !ofBurst) return this.end()
    this.hear(event, press)
  }

  private hear(event: KeyboardEvent, press: KeyPress): void {
    this.deliver(this.reader.endBefore(press.at))
    if (this.reader.idle) {
      this.apart = event.altKey
      this.composing = false
      this.memory.forget()
    }
    const kept = !isTextField(event.target)
    this.composing ||= event.isComposing || isOfInputMethod(event.key)
    const { outputs, held, swallowed } = this.reader.press({ ...press, event, kept })
    if (held) this.memory.remember(event.target)
    if (held && event.target instanceof Element) this.target = event.target
    this.deliver(outputs)
    clearTimeout(this.timer)
    this.lastKeyAt = performance.now()
    if (held) this.endAfterSilence()
    const wasTyped = outputs.some(({ kind }) => kind === 'typed')
    if (swallowed || (kept && (held || this.offer(event, press, wasTyped)))) take(event)
  }

  /** Control and a letter: a shortcut, or what a scanner sends for a control character of its code or after it. */
  private hearChord(event: KeyboardEvent): void {
    const isEnd = CONTROL_ENDS.has(event.code)
    const isOfScan = this.reader.isRunning(event.timeStamp) || (isEnd && this.reader.hasJustEnded(event.timeStamp))
    if (!isOfScan) return this.end()
    if (isEnd) this.deliver(this.reader.end(true, event.timeStamp))
    take(event)
  }

  /** Signs of no barcode, and keys a screen that is scanned into answers itself. */
  private offer(event: KeyboardEvent, { typed }: KeyPress, wasTyped: boolean): boolean {
    const listener = this.wanting(event.target)[0]
    if (listener === undefined) return false
    if (typed === null || listener.onTyped === undefined)
      return answersKey(event, wasTyped) && listener.onKey?.(event) === true
    listener.onTyped(typed)
    return true
  }

  /** A timer that comes late says that the window was busy: keys of the same burst may still be waiting to be heard. */
  private endAfterSilence(): void {
    const { patience } = this.reader
    const dueAt = performance.now() + patience
    this.timer = setTimeout(() => {
      const now = performance.now()
      const stuck = this.busy() && now - this.lastKeyAt < LONGEST_WAIT
      if (now - dueAt > LATE || stuck) this.endAfterSilence()
      else void this.endInTurn()
    }, patience)
  }

  /** A key may open, at the next drawing, what those after it are meant for. */
  private async endInTurn(): Promise<void> {
    for (const output of this.reader.end()) {
      if (output.kind === 'scan') this.deliver([output])
      else
        for (const key of output.keys) {
          this.deliver([{ kind: 'typed', keys: [key] }])
          await nextTick()
        }
    }
  }

  private deliver(outputs: readonly ScanOutput<HeardKey>[]): void {
    for (const output of outputs) {
      if (output.kind === 'scan') whole(() => this.claim(output))
      else for (const key of output.keys) if (key.kept) whole(() => this.release(key))
    }
    this.pending.value = this.apart || isTextField(document.activeElement) ? '' : this.reader.pending
  }

  private claim(scan: Scan): void {
    const code = mendCode(scan.code, scannerProfile.value)
    if (scan.bounced) this.memory.restore(null, this.composing)
    const outcome = scan.bounced ? 'bounced' : this.give(code)
    logScan({ at: Date.now(), code: scan.code, gap: scan.gap, suffixed: scan.suffixed, outcome })
  }

  private give(code: string): 'taken' | 'unclaimed' {
    const { target } = this
    for (const listener of this.wanting(target)) {
      if (listener.takes?.(code) === false) continue
      this.memory.restore(null, this.composing)
      if (listener.onScan(code, this.apart) !== false) return 'taken'
    }
    const use = isTextField(target) ? codeUse(target) : 'none'
    this.memory.restore(use === 'none' ? null : code, this.composing)
    if (use === 'pick') void this.given.pressEnter(target)
    if (use !== 'none') return 'taken'
    this.unclaimed?.(code, target)
    return 'unclaimed'
  }

  private wanting(target: EventTarget | null): ScanListener[] {
    return this.listeners.filter((listener) => wants(listener, target)).reverse()
  }

  private release({ event, typed }: HeardKey): void {
    const target = document.activeElement ?? document.body
    const onTyped = this.wanting(target)[0]?.onTyped
    if (onTyped === undefined || isTextField(target)) this.given.press(event, typed, target)
    else if (typed !== null && !event.altKey) onTyped(typed)
  }
}

/** What fails in a screen must not keep the service from what it still has to do with the key. */
function whole(step: () => void): void {
  try {
    step()
  } catch (problem) {
    reportError(problem)
  }
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
