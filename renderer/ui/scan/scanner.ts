import { computed, onScopeDispose, watch, type ComputedRef } from 'vue'
import type { ScanListener } from './scan-listener.ts'
import { ScanService } from './scan-service.ts'

/** The one scanner of the window. */
export const scanService = new ScanService()

export interface Scanner {
  /** Signs that may still turn out to be a scan: shown after what was typed, so that typing feels immediate. */
  readonly pending: ComputedRef<string>
}

/** Listens to the scanner of the window as long as the component is there. */
export function useScanner(listener: ScanListener): Scanner {
  scanService.start()
  scanService.add(listener)
  watch(listener.active, (active) => !active && scanService.end())
  onScopeDispose(() => {
    scanService.end()
    scanService.remove(listener)
    scanService.stop()
  })
  return { pending: computed(() => (listener.active() ? scanService.pending.value : '')) }
}

/** For the test of a scanner: hears the bare keys before the service does; true: taken. */
export function useScannerTester(hear: (event: KeyboardEvent) => boolean): void {
  scanService.start()
  scanService.tester = hear
  onScopeDispose(() => {
    if (scanService.tester === hear) scanService.tester = null
    scanService.stop()
  })
}

/**
 * The window installs the scanner once, before anything else listens for keys.
 * @param busy the program has yet to answer, so keys may be on their way
 */
export function installScanner(busy: () => boolean): void {
  scanService.start()
  scanService.busy = busy
  onScopeDispose(() => {
    scanService.busy = () => false
    scanService.stop()
  })
}

/** What becomes of a code that neither a screen nor a field has a use for: the shell knows. */
export function useUnclaimedScans(take: (code: string, target: Element) => void): void {
  scanService.unclaimed = take
  onScopeDispose(() => {
    if (scanService.unclaimed === take) scanService.unclaimed = null
  })
}
