import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { ScannerProfile } from '#shared/contract/machine.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api, unansweredCalls } from '#renderer/ipc/client.ts'
import { adviceFor } from '#renderer/ui/scan/scan-trial.ts'
import { giveScannerProfile, scannerProfile } from '#renderer/ui/scan/scanner-profile.ts'

export type ScannerState = 'never' | 'ready' | 'warned'

/** While it works, keys may be stuck behind it. */
export const programIsBusy = () => unansweredCalls() > 0

/** What this computer knows of its scanner. */
export const useScannerStore = defineStore('scanner', () => {
  const state = computed<ScannerState>(() => {
    if (scannerProfile.value === null) return 'never'
    return adviceFor(scannerProfile.value).length === 0 ? 'ready' : 'warned'
  })

  async function load(): Promise<void> {
    // Without it scans are heard as everywhere.
    giveScannerProfile(await api.machine.getScanner({}).catch(() => null))
  }

  async function keep(profile: ScannerProfile | null): Promise<void> {
    giveScannerProfile(profile)
    giveScannerProfile(await api.machine.setScanner({ profile }))
  }

  onTopics(['machine'], () => void load())
  return { state, load, keep }
})
