import type { Page } from '@playwright/test'

// What lies upon something else, or stands apart from what it belongs to.

/** Fields and buttons of the screen that something lies upon which nobody opened. */
export function findCovered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()} ${element.id} ${element.textContent ?? ''}`
    return [...document.querySelectorAll('[role=tabpanel] :is(input, button)')]
      .filter((element) => element.checkVisibility() && element.closest('.undo-toast') === null)
      .filter((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const corners = [left + 2, (left + right) / 2, right - 2].flatMap((x) =>
          [top + 2, bottom - 2].map((y) => [x, y]),
        )
        return corners.some(([x, y]) => document.elementFromPoint(x!, y!)?.closest('.undo-toast') != null)
      })
      .map(nameOf)
  })
}

/** Buttons cut through by what sticks over them, as half a way to pay under 收款 would be; rows of a list scroll. */
export function findHalfCovered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stuckAbove = (hit: Element | null, button: Element): boolean =>
      hit !== null &&
      !hit.contains(button) &&
      (getComputedStyle(hit).position === 'sticky' || stuckAbove(hit.parentElement, button))
    return [...document.querySelectorAll('[role=tabpanel] button')]
      .filter((button) => button.checkVisibility() && button.closest('[role=gridcell]') === null)
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect()
        const hitAt = (y: number) => document.elementFromPoint((left + right) / 2, y)
        const [upper, lower] = [hitAt(top + 3), hitAt(bottom - 3)]
        return button.contains(upper) && !button.contains(lower) && stuckAbove(lower, button)
      })
      .map((button) => `half covered ${button.textContent?.trim()}`)
  })
}

/** Popups that reach beyond the window, lie over the rail though the screen opened them, or stand apart from what opened them. */
export function findStrayPopups(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const popups =
      '.popover-panel, .choice-menu, .date-panel, .partner-panel, .search-popup, .cell-panel, .explain, .node-menu, .select .options'
    const shownOf = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())
    const openers = shownOf('[aria-expanded=true]')
    const gap = (from: number, to: number, otherFrom: number, otherTo: number) =>
      Math.max(0, from - otherTo, otherFrom - to)
    const isApart = (panel: DOMRect) =>
      openers.length > 0 &&
      openers
        .map((opener) => opener.getBoundingClientRect())
        .every(
          ({ left, right, top, bottom }) =>
            gap(panel.left, panel.right, left, right) + gap(panel.top, panel.bottom, top, bottom) > 16,
        )
    const screenLeft = document.querySelector('main')?.getBoundingClientRect().left ?? 0
    return shownOf(popups).flatMap((element) => {
      const panel = element.getBoundingClientRect()
      const isBeyond =
        panel.left < 0 || panel.top < 0 || panel.right > window.innerWidth || panel.bottom > window.innerHeight
      const isOverRail = element.closest('main') !== null && panel.left < screenLeft
      const said = [isBeyond && 'beyond the window', isOverRail && 'over the rail', isApart(panel) && 'apart']
      return said.filter((one) => one !== false).map((one) => `popup ${element.className}: ${one}`)
    })
  })
}
