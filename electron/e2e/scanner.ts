import type { ElectronApplication } from '@playwright/test'

/** A barcode scanner: the keys go down in one burst through the window's own input, ended by Enter. */
export async function scanCode(app: ElectronApplication, code: string): Promise<void> {
  const scanned = app.evaluate(
    ({ BrowserWindow }, signs) => {
      const [window] = BrowserWindow.getAllWindows()
      for (const sign of signs) {
        const shifted = /^[A-Z]$/.test(sign)
        const input = { keyCode: sign, ...(shifted && { modifiers: ['shift' as const] }) }
        window?.webContents.sendInputEvent({ type: 'keyDown', ...input })
        window?.webContents.sendInputEvent({ type: 'keyUp', ...input })
      }
    },
    [...code, 'Return'],
  )
  await scanned.catch(unlessOnlyTheAnswerWasLost)
}

/** V8 holds the answer of a call weakly: a garbage collection at the wrong moment loses it, after the keys went down. */
function unlessOnlyTheAnswerWasLost(problem: unknown): void {
  if (!(problem instanceof Error && problem.message.includes('garbage collected'))) throw problem
}
