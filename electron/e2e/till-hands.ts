import { expect } from '@playwright/test'
import type { LaunchedProgram } from './launch.ts'
import { scanCode } from './scanner.ts'
import { screenOf } from './steps.ts'

/** The scanner and the fingers of whoever stands at the till in front. @param program it may be started anew in between */
export function tillHands(program: () => LaunchedProgram) {
  const till = () => screenOf(program().page)
  const rows = () => till().locator('.cart .row')

  /** For a quarter of a second after a scan Enter is still the scanner's; no person is that fast. */
  async function handsFree(): Promise<void> {
    const { page } = program()
    const since = await page.evaluate(() => performance.now())
    await page.waitForFunction((moment) => performance.now() - moment > 260, since)
  }

  async function scan(...codes: string[]): Promise<void> {
    for (const code of codes) {
      const before = await till().locator('.cart').textContent()
      await scanCode(program().app, code)
      await expect(till().locator('.cart')).not.toHaveText(before ?? '')
    }
    await handsFree()
  }

  /** As a person types: slower than any scanner. */
  async function byHand(text: string): Promise<void> {
    await program().page.keyboard.type(text, { delay: 60 })
  }

  return { till, rows, handsFree, scan, byHand }
}
