import { IconBox, IconHelp, IconReceipt, IconUser } from '@tabler/icons-vue'
import type { Component } from 'vue'
import type { FoundDocument } from '#shared/contract/document.ts'
import { isMoneyType } from '#shared/domain/money/money-type.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import type { HelpHit } from '#renderer/help/search-help.ts'
import { yuan } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { KeptTab } from './kept-tabs.ts'
import type { FoundPartner } from './palette-store.ts'
import type { ScreenAction, ScreenParameters } from './screen.ts'
import { HELP_SCREEN, iconOfTab } from './screens.ts'

export type PaletteGroup = 'recent' | 'documents' | 'products' | 'partners' | 'actions' | 'help'

interface PaletteLine {
  readonly id: string
  readonly group: PaletteGroup
  readonly icon: Component
  readonly title: string
  readonly detail: string
}

/** A line that opens a screen. */
interface OpeningEntry extends PaletteLine {
  readonly screen: string
  readonly parameters: ScreenParameters
}

/** One line of the palette, and what it opens or does. */
export type PaletteEntry = OpeningEntry | (PaletteLine & { readonly run: () => void })

/** Something done at once, without a screen of its own. */
export interface PaletteCommand extends Pick<ScreenAction, 'id' | 'icon' | 'title' | 'keywords'> {
  readonly run: () => void
}

type Action = ScreenAction | PaletteCommand

/**
 * Actions whose title or keywords hold every typed word. Those with the first word itself come first, then those
 * where a word begins with it.
 */
export function matchingActions(actions: readonly Action[], typed: string, text: AllTexts): Action[] {
  const words = typed.trim().toLowerCase().split(/\s+/)
  const first = words[0] ?? ''
  const scored = actions
    .map((action) => ({ action, haystack: `${action.title(text)} ${action.keywords}`.toLowerCase() }))
    .filter(({ haystack }) => words.every((word) => haystack.includes(word)))
    .map(({ action, haystack }) => ({ action, rank: rankOf(haystack.split(/\s+/), first) }))
  return scored.sort((a, b) => b.rank - a.rank).map(({ action }) => action)
}

function rankOf(words: readonly string[], first: string): number {
  if (words.includes(first)) return 2
  return words.some((word) => word.startsWith(first)) ? 1 : 0
}

export function actionEntry(action: Action, text: AllTexts): PaletteEntry {
  const { id, icon } = action
  const line = { id: `action ${id}`, group: 'actions', icon, title: action.title(text) } as const
  if ('run' in action) return { ...line, detail: '', run: action.run }
  const { screen, parameters, section } = action
  return { ...line, detail: text.shell.sections[section], screen, parameters }
}

export function productEntry(hit: ProductHit, text: AllTexts): PaletteEntry {
  const base = hit.units[0]?.name ?? ''
  return {
    id: `product ${hit.id}`,
    group: 'products',
    icon: IconBox,
    title: hit.name,
    detail: [hit.spec, hit.code, text.shell.palette.stock(formatQuantity(hit.stock), base)]
      .filter((part) => part !== '')
      .join(' · '),
    screen: 'product.form',
    parameters: { id: hit.id },
  }
}

export function partnerEntry({ hit, side }: FoundPartner, text: AllTexts): PaletteEntry {
  return {
    id: `partner ${hit.id}`,
    group: 'partners',
    icon: IconUser,
    title: hit.name,
    detail: [text.partner.side[side], hit.code, hit.contact, hit.phone].filter((part) => part !== '').join(' · '),
    screen: 'partner.form',
    parameters: { id: hit.id },
  }
}

export function documentEntry(row: FoundDocument): OpeningEntry {
  return {
    id: `document ${row.id}`,
    group: 'documents',
    icon: IconReceipt,
    title: row.number,
    detail: [row.partnerName, row.businessDate, yuan(row.grossAmount)].filter((part) => part !== '').join(' · '),
    screen: isMoneyType(row.type) ? 'money.view' : 'document.view',
    parameters: { id: row.id },
  }
}

export function recentEntry(tab: KeptTab, title: string): PaletteEntry {
  return {
    id: `recent ${tab.screen} ${JSON.stringify(tab.parameters)}`,
    group: 'recent',
    icon: iconOfTab(tab) ?? IconBox,
    title,
    detail: '',
    screen: tab.screen,
    parameters: tab.parameters,
  }
}

export function helpEntry({ page, title }: HelpHit): PaletteEntry {
  return {
    id: `help ${page}`,
    group: 'help',
    icon: IconHelp,
    title,
    detail: '',
    screen: HELP_SCREEN,
    parameters: { page },
  }
}
