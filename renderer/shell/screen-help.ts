import type { InjectionKey } from 'vue'
import type { HelpPage } from '#renderer/help/pages.ts'

export interface ScreenHelp {
  /** A page of the help. */
  open(page: HelpPage): void
  /** 带我走一遍: its tour, in practice. */
  walk(page: HelpPage): void
}

/** Help from a screen, given by the shell: importing its store there would be a circle over all screens. */
export const SCREEN_HELP: InjectionKey<ScreenHelp> = Symbol('screen help')
