import type { ElectronApplication } from '@playwright/test'

/**
 * A barcode scanner: the keys go down in one burst through the window's own input, ended by Enter. Each says itself when
 * it went down, half a millisecond after the one before: on a busy machine, too, the burst is that of a scanner.
 */
export async function scanCode(app: ElectronApplication, code: string): Promise<void> {
  const scanned = app.evaluate(
    ({ BrowserWindow }, keys) => {
      const input = BrowserWindow.getAllWindows()[0]!.webContents.debugger
      if (!input.isAttached()) input.attach('1.3')
      const begun = Date.now()
      for (const [index, key] of keys.entries())
        for (const type of ['keyDown', 'keyUp'])
          void input.sendCommand('Input.dispatchKeyEvent', { ...key, type, timestamp: (begun + index / 2) / 1000 })
    },
    [...[...code].map(keyOf), ENTER],
  )
  await scanned.catch(unlessOnlyTheAnswerWasLost)
}

const ENTER = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r', modifiers: 0 }
const SHIFT = 8

const OTHER_SIGNS: Readonly<Record<string, { readonly code: string; readonly windowsVirtualKeyCode: number }>> = {
  '-': { code: 'Minus', windowsVirtualKeyCode: 189 },
  '/': { code: 'Slash', windowsVirtualKeyCode: 191 },
  '*': { code: 'Digit8', windowsVirtualKeyCode: 56 },
  '#': { code: 'Digit3', windowsVirtualKeyCode: 51 },
}

function keyOf(sign: string) {
  const upper = sign.toUpperCase()
  const usual = { code: `${/\d/.test(sign) ? 'Digit' : 'Key'}${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0) }
  return { key: sign, text: sign, modifiers: /[A-Z*#]/.test(sign) ? SHIFT : 0, ...(OTHER_SIGNS[sign] ?? usual) }
}

/** V8 holds the answer of a call weakly: a garbage collection at the wrong moment loses it, after the keys went down. */
function unlessOnlyTheAnswerWasLost(problem: unknown): void {
  if (!(problem instanceof Error && problem.message.includes('garbage collected'))) throw problem
}
