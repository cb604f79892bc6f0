import type { Driver } from 'driver.js'
import type { Tour, TourStep } from '#renderer/help/tours.ts'
import { useCurrentBooks } from '#renderer/shell/current-books.ts'
import { usePracticeStore } from '#renderer/shell/practice-store.ts'
import { useTabsStore } from '#renderer/shell/tabs-store.ts'
import { text } from '#renderer/text/text.ts'
import './tour.css'

const PANE = '[role=tabpanel]:not([style*="display: none"])'
/** How often the screen is looked for until it is drawn. */
const TRIES = 120

/** 带我做一遍: into practice mode, to the screen, then step by step over the real thing. */
export function useTour(): { begin(tour: Tour): Promise<void> } {
  const { books } = useCurrentBooks()
  const practice = usePracticeStore()
  const tabs = useTabsStore()

  async function begin(tour: Tour): Promise<void> {
    if (books.value?.practice !== true) await practice.begin()
    const copy = books.value
    if (copy?.practice !== true) return
    // The tabs of the copy come back first (none); what is opened before that would be closed again.
    if (!(await comesTrue(() => tabs.restoredFor?.booksUuid === copy.uuid))) return
    tabs.open(tour.screen, tour.parameters)
    const [first] = tour.steps
    if (first !== undefined && (await comesTrue(() => document.querySelector(placeOf(first)) !== null))) await run(tour)
  }

  return { begin }
}

const placeOf = ({ at }: TourStep) =>
  at
    .split(',')
    .map((one) => `${PANE} ${one.trim()}`)
    .join(', ')

async function comesTrue(condition: () => boolean): Promise<boolean> {
  for (let left = TRIES; left > 0; left -= 1) {
    if (condition()) return true
    await new Promise(requestAnimationFrame)
  }
  return false
}

const FOCUSABLE = 'input, [tabindex="0"]'

/** The popover takes the focus when it comes; what it points at is what one types into. */
function focusIn(place: string): void {
  const pointedAt = document.querySelector(place)
  const field = pointedAt?.matches(FOCUSABLE) === true ? pointedAt : pointedAt?.querySelector(FOCUSABLE)
  if (field instanceof HTMLElement) field.focus()
}

/** The first place of a tour that one can type into. */
function focusFirst({ steps }: Tour): void {
  for (const step of steps) if (document.activeElement === document.body) focusIn(placeOf(step))
}

const LIT = 'driver-active-element'

/** A screen that is drawn anew takes the mark off what is pointed at, or puts another element in its place. */
function keepLit(guide: Driver): () => void {
  const observer = new MutationObserver(() => {
    const [lit, index] = [guide.getActiveElement(), guide.getActiveIndex()]
    if (lit === undefined || index === undefined) return
    if (!lit.isConnected) guide.moveTo(index)
    else if (!lit.classList.contains(LIT)) {
      lit.classList.add(LIT)
      guide.refresh()
    }
  })
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] })
  return () => observer.disconnect()
}

/**
 * The library is loaded with the first tour. Keys stay with the screen: what is shown is meant to be done. Alt+End ends it
 * at any step.
 */
async function run(tour: Tour): Promise<void> {
  const { driver } = await import('driver.js')
  const words = text.value.help.tours
  const guide = driver({
    allowKeyboardControl: false,
    // A click beside it is work, not the end of the tour.
    overlayClickBehavior: () => undefined,
    animate: false,
    overlayOpacity: 0.35,
    stagePadding: 4,
    popoverClass: 'tour-popover',
    showProgress: true,
    progressText: words.progress('{{current}}', '{{total}}'),
    nextBtnText: `${words.next} Alt+→`,
    prevBtnText: `${words.previous} Alt+←`,
    doneBtnText: `${words.end} Alt+→`,
    showButtons: ['next', 'previous', 'close'],
    onCloseClick: () => guide.destroy(),
    steps: tour.steps.map((step) => ({
      element: () => document.querySelector(placeOf(step)) ?? document.body,
      popover: {
        description: step.text(words),
        onPopoverRender: ({ closeButton }) => {
          closeButton.title = `${words.end} Alt+End`
          closeButton.ariaLabel = words.end
          setTimeout(() => focusIn(placeOf(step)))
        },
      },
    })),
    onDestroyed: () => {
      window.removeEventListener('keydown', onKey, true)
      letGo()
      // The popover takes the focus with it: work begins where the tour began.
      setTimeout(() => focusFirst(tour))
    },
  })
  const letGo = keepLit(guide)

  function onKey(event: KeyboardEvent): void {
    if (!event.altKey) return
    if (event.key === 'ArrowRight') guide.moveNext()
    else if (event.key === 'ArrowLeft') guide.movePrevious()
    else if (event.key === 'End') guide.destroy()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  window.addEventListener('keydown', onKey, true)
  guide.drive()
}
