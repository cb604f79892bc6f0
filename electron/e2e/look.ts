import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { screenshotPath } from './launch.ts'

export type Theme = 'light' | 'dark' | 'highContrast'

/** A picture for people to look at; nothing in it moves. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: screenshotPath(name), animations: 'disabled', caret: 'hide' })
}

/**
 * Words that do not fit their place: cut off with no ellipsis, cut off in a heading or button, cut off with an ellipsis
 * and no tooltip to read the whole by, or cut off above, below or at their beginning. Empty when all is well.
 */
export async function findClippedWords(page: Page): Promise<string[]> {
  return [...(await findTooWideWords(page)), ...(await findCutWords(page)), ...(await findCutFields(page))]
}

/** What is chosen, a figure or a hint, cut off in a field with no ellipsis, or with one and no tooltip to read it by. */
function findCutFields(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!
    const isRead = (input: HTMLInputElement) =>
      input.value === '' || input.role === 'combobox' || input.inputMode === 'decimal'
    const isCut = (input: HTMLInputElement) => {
      const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight, textOverflow } = getComputedStyle(input)
      if (textOverflow === 'ellipsis' && (input.value === '' || input.closest('[title]') !== null)) return false
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
      const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
      return pen.measureText(input.value || input.placeholder).width > room + 1
    }
    return [...document.body.querySelectorAll('input')]
      .filter((input) => input.checkVisibility() && !['checkbox', 'radio', 'file'].includes(input.type))
      .filter((input) => isRead(input) && isCut(input))
      .map((input) => `field ${input.ariaLabel ?? input.labels?.[0]?.textContent}: ${input.value || input.placeholder}`)
  })
}

/** Heads of columns that end in dots: nobody points at a head to learn what stands below it. */
export function findShortenedHeads(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=columnheader] .title')]
      .filter((title) => title.checkVisibility() && title.scrollWidth > title.clientWidth + 1)
      .map((title) => `head ${title.textContent}`),
  )
}

/** Buttons, fields and cells that stand, wholly or in part, beyond the right edge of the window, where nothing scrolls to them. */
export function findBeyondEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A cell may be wider than its words.
    const CELL_PADDING = 20
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      ((['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1) ||
        scrolls(element.parentElement))
    return [
      ...document.querySelectorAll(
        ':is([role=tabpanel], [role=dialog], .undo-toast) :is(input, button, .cell, .head-cell)',
      ),
    ]
      .filter((element) => element.checkVisibility() && element.closest('.line-grid-unseen, .only-spoken') === null)
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return (element.matches('.cell, .head-cell') ? left + CELL_PADDING : right) > window.innerWidth
      })
      .filter((element) => !scrolls(element))
      .map((element) => `beyond ${element.tagName.toLowerCase()} ${element.id} ${element.textContent ?? ''}`)
  })
}

/** Fields and buttons of a form's foot that stand in a second row; further accounts stand below the first. */
export function findWrappedFields(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inFoot = '[role=tabpanel] .foot .foot-fields input, [role=tabpanel] .foot .buttons button'
    const [first, ...others] = [...document.querySelectorAll(inFoot)].filter(
      (field) => field.checkVisibility() && field.closest('.tender + .tender') === null,
    )
    const bottom = first?.getBoundingClientRect().bottom ?? 0
    return others.filter((field) => field.getBoundingClientRect().top > bottom).map((field) => field.outerHTML)
  })
}

function findTooWideWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frames = '[role=columnheader], button, label, h1, h2, dt, [role=tab], .status-bar span, legend'
    const hasOwnWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
    const isTooWide = (element: Element) => element.scrollWidth > element.clientWidth + 1
    // Half a figure is another figure, whatever its tooltip says.
    const isFigure = (element: Element) => /^[-+¥▲▼ ]*\d[\d,.]*%?$/.test(element.textContent?.trim() ?? '')
    const isReadable = (element: Element, style: CSSStyleDeclaration) => {
      if (isFigure(element)) return false
      if (style.overflowX === 'visible') return element.closest(frames) === null || style.display === 'inline'
      return style.textOverflow === 'ellipsis' && element.closest('[title]') !== null
    }
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && hasOwnWords(element) && isTooWide(element))
      .filter((element) => element.closest('.only-spoken, .line-grid-unseen, svg') === null)
      .filter((element) => !isReadable(element, getComputedStyle(element)))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim()}`)
  })
}

/**
 * Words whose lines are cut by a box around them: through their height, at their left, or, figures, at their right. A list that scrolls ends in
 * half a row and says so by that; a box with room for fewer than four lines does not.
 */
function findCutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The ink of a line is lower than its box.
    const inked = 0.2
    const fewLines = 4
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
    const linesOf = (node: Node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    }
    // What is positioned is cut by the boxes it is positioned in only.
    const boxesAround = (element: Element) => {
      const boxes: HTMLElement[] = []
      let escapes = false
      for (let at: Element | null = element; at instanceof HTMLElement; at = at.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(at)
        if (position !== 'static') escapes = false
        if (!escapes && (overflowX !== 'visible' || overflowY !== 'visible')) boxes.push(at)
        // What scrolls stands anywhere in the boxes further out.
        if (at.scrollHeight > at.clientHeight + 1 && scrolls(overflowY)) break
        if (at.scrollLeft > 0) break
        if (position === 'fixed') break
        if (position === 'absolute') escapes = true
      }
      return boxes
    }
    const isCut = (line: DOMRect, box: HTMLElement) => {
      const { overflowX, overflowY } = getComputedStyle(box)
      const frame = box.getBoundingClientRect()
      // A zoomed box measures itself as it would be without, and its frame as it is.
      const zoom = box.currentCSSZoom
      const [top, left] = [frame.top + box.clientTop * zoom, frame.left + box.clientLeft * zoom]
      const above = top - line.top
      const below = line.bottom - (top + box.clientHeight * zoom)
      const isThrough = (cut: number) => cut > line.height * inked && cut < line.height * (1 - inked)
      const cutThrough = overflowY !== 'visible' && (isThrough(above) || isThrough(below))
      const isList = scrolls(overflowY) && box.clientHeight * zoom >= line.height * fewLines
      const isSeen = line.right > left && above < line.height && below < line.height
      const cutLeft = overflowX !== 'visible' && isSeen && box.scrollLeft === 0 && left - line.left > 2
      return (cutThrough && !isList) || cutLeft
    }
    // Half a figure is another figure; what can be scrolled sideways says so by its bar.
    const isFigure = (words: string) => /^[-+¥▲▼ ]*\d[\d,.]*%?$/.test(words.trim())
    const isCutRight = (line: DOMRect, box: HTMLElement) => {
      const { overflowX } = getComputedStyle(box)
      const right = box.getBoundingClientRect().left + (box.clientLeft + box.clientWidth) * box.currentCSSZoom
      return (overflowX === 'hidden' || overflowX === 'clip') && line.left < right && line.right > right + 2
    }
    // What a box hides wholly is out of sight, whatever stands further out.
    const isUnseen = (line: DOMRect, box: HTMLElement) => {
      const frame = box.getBoundingClientRect()
      return getComputedStyle(box).overflowY !== 'visible' && (line.top >= frame.bottom || line.bottom <= frame.top)
    }
    const cutterOf = (line: DOMRect, boxes: readonly HTMLElement[]) => {
      const first = boxes.find((box) => isCut(line, box) || isUnseen(line, box))
      return first !== undefined && isCut(line, first) ? first : undefined
    }
    const found: string[] = []
    for (const element of document.body.querySelectorAll('*')) {
      if (!element.checkVisibility() || element.closest('.only-spoken, .line-grid-unseen, svg') !== null) continue
      const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      const lines = words.filter((node) => node.textContent?.trim() !== '').flatMap(linesOf)
      if (lines.length === 0) continue
      const boxes = boxesAround(element)
      const cutRight = isFigure(element.textContent ?? '')
        ? boxes.find((one) => lines.some((line) => isCutRight(line, one)))
        : undefined
      const box = cutRight ?? lines.map((line) => cutterOf(line, boxes)).find((one) => one !== undefined)
      if (box !== undefined)
        found.push(`${element.className}: ${element.textContent?.trim()} (cut by ${box.className})`)
    }
    return found
  })
}

/** Chinese words and punctuation shown or spoken in an English window, wherever they stand; languages are named in themselves. */
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
    return [
      ...new Set(words.filter((text) => /[\p{Script=Han}\u3001-\u3011\uff01-\uff5e]/u.test(text) && !own.has(text))),
    ]
  })
}

/** Between themes only colours differ, and looking for everything again would take minutes. */
const COLOUR_RULES: Readonly<Record<Exclude<Theme, 'light'>, readonly string[]>> = {
  dark: ['color-contrast', 'link-in-text-block'],
  // Who needs this theme needs 7:1.
  highContrast: ['color-contrast-enhanced', 'link-in-text-block'],
}

/** What axe holds to be a serious or critical barrier, with the first element it found. */
export async function findBarriers(page: Page, theme: Theme): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe.source};0`)
  const rules: RunOptions = theme === 'light' ? {} : { runOnly: { type: 'rule', values: [...COLOUR_RULES[theme]] } }
  const options: RunOptions = { ...rules, resultTypes: ['violations'], iframes: false, preload: false }
  return page.evaluate(async (asked) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, asked)
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => {
        const [first] = nodes
        return `${id}: ${help} (${nodes.length}) ${first?.html ?? ''} ${first?.failureSummary ?? ''}`
      })
  }, options)
}

/** A screen nobody can go on in by keyboard, for nothing in it has the focus. */
export function findLostFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const at = document.activeElement
    return at === null || at === document.body || !at.checkVisibility() ? ['nothing has the focus'] : []
  })
}

/**
 * Words that do not fit any more once every text is 40 % longer, as it may be in another language. Figures and names
 * of keys keep their length; afterwards the screen is as it was.
 */
export async function findTightWords(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const long: [Text, string][] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const words = node.data.trim()
      if (!/\p{L}{2}/u.test(words) || node.parentElement?.closest('kbd, script, style, [role=gridcell], .paper'))
        continue
      long.push([node, node.data])
      const more = words.slice(0, Math.ceil(words.length * 0.4))
      node.data = node.data.replace(words, words.includes(' ') ? `${words} ${more}` : `${words}${more.toLowerCase()}`)
    }
    Object.assign(window, { long })
  })
  const found = await findClippedWords(page)
  await page.evaluate(() => {
    for (const [node, data] of (window as unknown as { long: [Text, string][] }).long) node.data = data
  })
  return found
}
