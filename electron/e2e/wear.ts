import type { Page } from '@playwright/test'
import type { MachineSettings } from '#shared/contract/machine.ts'
import { ask } from './bridge.ts'

/** Puts language, theme and size of type on the window; it is looked at only once they are painted and nothing moves. */
export async function wear(page: Page, look: Partial<MachineSettings>): Promise<void> {
  const { language, theme, fontScale } = await ask<MachineSettings>(page, 'machine.set', look)
  const painted = { language, theme: theme === 'highContrast' ? 'hc' : theme, scale: String(fontScale / 100) }
  await page.waitForFunction(isPainted, painted, { polling: 20 })
  await page.waitForFunction(isAtRest, null, { polling: 20 })
}

/** What follows the system is painted as whatever that is. */
function isPainted({ language, theme, scale }: Readonly<Record<'language' | 'theme' | 'scale', string>>): boolean {
  const { dataset, lang, style } = document.documentElement
  return (
    lang === language && (theme === 'system' || dataset['theme'] === theme) && style.getPropertyValue('--fs') === scale
  )
}

/** Grids have measured themselves anew, and no colour is on its way to another. */
async function isAtRest(): Promise<boolean> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  await frame()
  await frame()
  return document.getAnimations().every(({ effect }) => effect?.getTiming().iterations === Infinity)
}
