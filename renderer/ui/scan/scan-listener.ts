import { isEnter } from './key-char.ts'

/** Somebody on the screen who has a use for what is scanned. */
export interface ScanListener {
  /** Only the screen in front listens. */
  active(): boolean
  /** The part of the screen a scan is meant for; what happens in a palette or a dialog over it is not its business. */
  root(): HTMLElement | null
  /** Whether it has a use for this code where it was scanned; without it, for all. */
  takes?(code: string): boolean
  /**
   * @param apart Alt was held: not one more of what stands there already, but a line of its own
   * @returns false: this code is not for it, whoever listens behind it may have it
   */
  onScan(code: string, apart: boolean): boolean | void
  /** Signs a person typed outside of text fields, one at a time; without it they are keys as anywhere. */
  onTyped?(sign: string): void
  /** Enter, Backspace and Escape outside of text fields, after what was typed before them. True: taken. */
  onKey?(event: KeyboardEvent): boolean
}

/** Title bar, rail, tabs: somebody who pressed a button there still scans into the screen. */
export const AROUND_SCREENS = '[data-around-screens]'

/** Nothing in particular has the focus, or something of the screen, or of the frame around all screens. */
export function wants(listener: ScanListener, target: EventTarget | null): boolean {
  if (!listener.active()) return false
  if (target === document.body || target === document.documentElement || target === window) return true
  if (!(target instanceof Element) || target.getAttribute('data-scan') === 'keep') return false
  return listener.root()?.contains(target) === true || target.closest(AROUND_SCREENS) !== null
}

/** Keys a scan box answers. A button with the focus answers its own Enter, unless something was just typed. */
export function answersKey(event: KeyboardEvent, wasTyped: boolean): boolean {
  if (!isEnter(event)) return event.key === 'Backspace' || event.key === 'Escape'
  return wasTyped || !(event.target instanceof Element && event.target.closest('button, a') !== null)
}
