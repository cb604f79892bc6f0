import * as alert from '#renderer/features/alert/routes.ts'
import * as bill from '#renderer/features/bill/routes.ts'
import * as books from '#renderer/features/books/routes.ts'
import * as dailyReport from '#renderer/features/daily-report/routes.ts'
import * as document from '#renderer/features/document/routes.ts'
import * as home from '#renderer/features/home/routes.ts'
import * as help from '#renderer/features/help/routes.ts'
import * as imports from '#renderer/features/import/routes.ts'
import * as label from '#renderer/features/label/routes.ts'
import * as money from '#renderer/features/money/routes.ts'
import * as opening from '#renderer/features/opening/routes.ts'
import * as partner from '#renderer/features/partner/routes.ts'
import * as period from '#renderer/features/period/routes.ts'
import * as price from '#renderer/features/price/routes.ts'
import * as print from '#renderer/features/print/routes.ts'
import * as printTemplate from '#renderer/features/print-template/routes.ts'
import * as product from '#renderer/features/product/routes.ts'
import * as scanner from '#renderer/features/scanner/routes.ts'
import * as report from '#renderer/features/report/routes.ts'
import * as statement from '#renderer/features/statement/routes.ts'
import * as stock from '#renderer/features/stock/routes.ts'
import * as stocktake from '#renderer/features/stocktake/routes.ts'
import * as till from '#renderer/features/till/routes.ts'
import * as voucher from '#renderer/features/voucher/routes.ts'
import * as warehouse from '#renderer/features/warehouse/routes.ts'
import * as shell from './routes.ts'
import type { Component } from 'vue'
import { mayOpen } from './screen-rights.ts'
import type { RailSection, Screen, ScreenAction, ScreenParameters } from './screen.ts'

const FEATURES: readonly { readonly screens: readonly Screen[]; readonly actions: readonly ScreenAction[] }[] = [
  home,
  till,
  document,
  stock,
  alert,
  stocktake,
  money,
  statement,
  product,
  label,
  price,
  bill,
  partner,
  warehouse,
  dailyReport,
  report,
  period,
  voucher,
  books,
  scanner,
  imports,
  print,
  printTemplate,
  opening,
  help,
  shell,
]

/** Every screen and action of the program, collected from the features. */
export const SCREENS: readonly Screen[] = FEATURES.flatMap(({ screens }) => screens)
const ACTIONS: readonly ScreenAction[] = FEATURES.flatMap(({ actions }) => actions)

export const HOME_SCREEN = 'home'
export const TILL_SCREEN = 'till'
export const IMPORT_SCREEN = 'import'
export const OPENING_SCREEN = 'opening.wizard'
export const HELP_SCREEN = 'help'

export const RAIL_SECTIONS: readonly RailSection[] = [
  'home',
  'till',
  'purchase',
  'sales',
  'stock',
  'stocktake',
  'money',
  'product',
  'partner',
  'report',
  'setting',
]

const BY_NAME = new Map<string, Screen>(SCREENS.map((screen) => [screen.name, screen]))

export function findScreen(name: string): Screen | undefined {
  return BY_NAME.get(name)
}

interface OpenedScreen {
  readonly screen: string
  readonly parameters: ScreenParameters
}

export function iconOfTab(tab: OpenedScreen): Component | undefined {
  const screen = findScreen(tab.screen)
  return screen?.iconOf?.(tab.parameters) ?? screen?.icon
}

/** Under which entry of the rail a tab stands; null: under none. */
export function sectionOfTab(tab: OpenedScreen): RailSection | null {
  const screen = findScreen(tab.screen)
  if (screen === undefined) return null
  return screen.sectionOf === undefined ? screen.section : screen.sectionOf(tab.parameters)
}

/** What can be started by whoever is logged in; an action whose screen is missing is not offered. */
export function offeredActions(): readonly ScreenAction[] {
  return ACTIONS.filter(({ screen, parameters }) => BY_NAME.has(screen) && mayOpen(screen, parameters))
}

/** What the rail offers in a section, in its order. */
export function railActions(section: RailSection): readonly ScreenAction[] {
  return offeredActions()
    .filter((action) => action.section === section && action.order !== undefined)
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
}
