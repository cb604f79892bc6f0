import type { Progress } from '#shared/contract/bridge.ts'
import { bridge } from './bridge.ts'

/** Follow the progress of one request; call the returned function when it has ended. */
export function followProgress(requestId: string, show: (progress: Progress) => void): () => void {
  return bridge().onProgress((progress) => {
    if (progress.requestId === requestId) show(progress)
  })
}
