import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { screenshotPath } from './launch.ts'

export type Theme = 'light' | 'dark' | 'highContrast'

/** A picture for people to look at; nothing in it moves. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: screenshotPath(name), animations: 'disabled', caret: 'hide' })
}

/**
 * Words that do not fit their place: cut off with no ellipsis, cut off in a heading or button, or cut off with an
 * ellipsis and no tooltip to read the whole by. Empty when all is well.
 */
export function findClippedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frames = '[role=columnheader], button, label, h1, h2, dt, [role=tab], .status-bar span, legend'
    const hasOwnWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
    const isTooWide = (element: Element) => element.scrollWidth > element.clientWidth + 1
    const isReadable = (element: Element, style: CSSStyleDeclaration) => {
      if (style.overflowX === 'visible') return element.closest(frames) === null || style.display === 'inline'
      return style.textOverflow === 'ellipsis' && element.closest('[title]') !== null
    }
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && hasOwnWords(element) && isTooWide(element))
      .filter((element) => element.closest('.only-spoken, .line-grid-unseen') === null)
      .filter((element) => !isReadable(element, getComputedStyle(element)))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim()}`)
  })
}

/** Chinese words shown or spoken in an English window, wherever they stand; languages are named in themselves. */
export function findChineseWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = new Set(['中文', '实', '账'])
    const spoken = ['title', 'aria-label', 'placeholder', 'alt', 'value']
    const words = [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => [
        ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent),
        ...spoken.map((name) => element.getAttribute(name)),
      ])
      .map((text) => (text ?? '').trim())
    return [...new Set(words.filter((text) => /\p{Script=Han}/u.test(text) && !own.has(text)))]
  })
}

/** What axe holds to be a serious or critical barrier, with the first element it found. */
export async function findBarriers(page: Page, theme: Theme): Promise<string[]> {
  // Between themes only colours differ, and looking for everything again would take minutes.
  const rules =
    theme === 'light' ? {} : { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } }
  // Electron has no browser context to open axe's own page in, hence the mode for that.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ ...rules, resultTypes: ['violations'], iframes: false })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.length}) ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
    )
}
