import { readonly, shallowRef, type Ref } from 'vue'

/** One burst of the scanner, for whoever has to find out why something was not heard. */
export interface LoggedScan {
  readonly at: number
  readonly code: string
  /** Median milliseconds between two signs. */
  readonly gap: number
  /** It ended with Enter or Tab, not with a silence. */
  readonly suffixed: boolean
  /** `bounced`: not counted; `unclaimed`: no screen and no field had a use for it. */
  readonly outcome: 'taken' | 'bounced' | 'unclaimed'
}

const KEPT = 20
const log = shallowRef<readonly LoggedScan[]>([])

/** The last twenty bursts since the program was started, newest first. */
export const scanLog: Readonly<Ref<readonly LoggedScan[]>> = readonly(log)

export function logScan(scan: LoggedScan): void {
  log.value = [scan, ...log.value].slice(0, KEPT)
}
