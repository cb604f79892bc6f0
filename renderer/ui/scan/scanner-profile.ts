import { readonly, shallowRef, type Ref } from 'vue'
import type { ScannerProfile } from '#shared/contract/machine.ts'
import { isEan13 } from '#renderer/print/ean13.ts'

const profile = shallowRef<ScannerProfile | null>(null)

/** What is known of the scanner at this computer; null: it was never tested. */
export const scannerProfile: Readonly<Ref<ScannerProfile | null>> = readonly(profile)

/** Only the scanner's store gives it, from what this computer keeps. */
export function giveScannerProfile(known: ScannerProfile | null): void {
  profile.value = known
}

/** Times by which a scan is told from typing, in milliseconds. */
export interface ScanLimits {
  /** Largest median gap between the signs of a scan. People are slower, most scanners stay under 10. */
  readonly largestGap: number
  /** Among the first signs no gap is larger: what comes before one was typed. Shortcuts of one letter wait as long. */
  readonly firstGap: number
  /** So long without a sign ends what is held. */
  readonly silence: number
  /** The same code again so soon is the trigger bouncing. */
  readonly bounce: number
  /** The scanner ends every code by a key: what is as slow as people may be, and is not ended so, was typed. */
  readonly endsByKey: boolean
}

export const USUAL_LIMITS: ScanLimits = { largestGap: 35, firstGap: 40, silence: 80, bounce: 80, endsByKey: false }
/** Beyond this nobody could type any more without being taken for a scanner. */
const SLOWEST = 70
/** Clocks of keyboards tick in steps. */
const SLACK = 5

/** A slow scanner, as over Bluetooth, is given more time. */
export function scanLimits(known: ScannerProfile | null): ScanLimits {
  if (known === null) return USUAL_LIMITS
  const largestGap = Math.min(SLOWEST, Math.max(USUAL_LIMITS.largestGap, Math.ceil(known.gap * 1.5)))
  const silence = Math.max(USUAL_LIMITS.silence, largestGap * 2)
  const endsByKey = known.suffix !== 'none'
  return { largestGap, firstGap: largestGap + SLACK, silence, bounce: known.bounce, endsByKey }
}

/** What the scanner did to the code on its way is put right where that can be known. */
export function mendCode(code: string, known: ScannerProfile | null): string {
  const letters = known?.letters === 'swapped' ? swapCase(code) : code
  return known?.losesZero === true && isEan13(`0${letters}`) ? `0${letters}` : letters
}

export function swapCase(text: string): string {
  return [...text].map((sign) => (sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase())).join('')
}
