import { useBooksStore } from '#renderer/features/books/store.ts'
import { costHidden, hideCost } from '#renderer/ui/cost-visibility.ts'
import { usePaletteStore } from './palette-store.ts'
import { usePracticeStore } from './practice-store.ts'
import { HOME_SCREEN, TILL_SCREEN } from './screens.ts'
import { useSettingsStore } from './settings-store.ts'
import { createKeyHandler, type KeyBindings } from './tab-keys.ts'
import { useTabsStore } from './tabs-store.ts'
import { useWindowStore } from './window-store.ts'
import { mayOpen } from './screen-rights.ts'

/** Keys that work on every screen (ux.md §6.1). */
export function createShellKeys(shell: {
  showKeys(): void
  showHelp(): void
  togglePanel(): void
  /** By parts of what is seen. */
  turnPanel(pages: number): void
}): (event: KeyboardEvent) => void {
  const tabs = useTabsStore()
  const palette = usePaletteStore()
  const books = useBooksStore()
  const practice = usePracticeStore()
  const bindings: Record<string, () => void> = {
    'Control+k': () => (palette.open = !palette.open),
    'Control+Slash': () => shell.showKeys(),
    'Control+Tab': () => tabs.step(1),
    'Control+Shift+Tab': () => tabs.step(-1),
    'Control+w': () => tabs.close(tabs.activeId),
    'Alt+h': () => tabs.open(HOME_SCREEN),
    'Alt+c': () => void (mayOpen(TILL_SCREEN, {}) && tabs.open(TILL_SCREEN)),
    F1: () => shell.showHelp(),
    'Control+i': () => shell.togglePanel(),
    'Control+PageDown': () => shell.turnPanel(0.9),
    'Control+PageUp': () => shell.turnPanel(-0.9),
    'Control+q': () => void (books.current?.practice === true && practice.end()),
    'Control+h': () => hideCost(!costHidden.value),
    ...createLookKeys(),
    // Reloading would lose what is typed; the program has no use for it. F5 a window without a menu does not know.
    'Control+r': () => undefined,
  }
  for (let number = 1; number <= 9; number += 1) bindings[`Control+${number}`] = () => tabs.activateAt(number - 1)
  return createKeyHandler(bindings)
}

/** Esc where a screen has nothing more to leave: home comes up, the tab stays. At the till nobody is led away. */
export function stepBack(): void {
  const tabs = useTabsStore()
  if (tabs.active?.screen !== TILL_SCREEN) tabs.open(HOME_SCREEN)
}

/** Font size and the whole screen; also in the books chooser, where there are no tabs. */
export function createLookKeys(): KeyBindings & Record<string, () => void> {
  const settings = useSettingsStore()
  const window = useWindowStore()
  return {
    F11: () => void window.toggleFullScreen(),
    'Control+[Shift]+Equal': () => void settings.stepFontScale(1),
    'Control+NumpadAdd': () => void settings.stepFontScale(1),
    'Control+Minus': () => void settings.stepFontScale(-1),
    'Control+NumpadSubtract': () => void settings.stepFontScale(-1),
    'Control+0': () => void settings.change({ fontScale: 100 }),
    'Control+Numpad0': () => void settings.change({ fontScale: 100 }),
  }
}
