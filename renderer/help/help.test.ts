import { describe, expect, test } from 'vitest'
import { DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import { MONEY_TYPES } from '#shared/domain/money/money-type.ts'
import { SCREENS } from '#renderer/shell/screens.ts'
import { loadHelp } from './load-help.ts'
import type { Inline } from './markdown.ts'
import { HELP_PAGES, isHelpPage } from './pages.ts'
import { helpPageOf, SCREEN_PAGES } from './screen-pages.ts'
import { tourOf } from './tours.ts'

const LANGUAGES = ['zh-CN', 'en-US'] as const
const sources = Object.values(
  import.meta.glob<string>(
    ['../{shell,features,ui}/**/*.{ts,vue}', '../../shared/domain/till/till-key.ts', '!**/*.test.ts'],
    {
      eager: true,
      query: '?raw',
      import: 'default',
    },
  ),
).join('\n')

/** Keys a control or the window has by its nature, and signs that are typed. */
const NATURAL = new Set([
  'Enter',
  'Esc',
  'Space',
  'Delete',
  '↑',
  '↓',
  '←',
  '→',
  '*',
  '.',
  '/',
  '+',
  '-',
  '#57',
  '[',
  ']',
  'Backspace',
  'Ctrl+V',
  'Shift+F10',
])
/** How a key of the help is bound in the program (tinykeys syntax). */
const BOUND: Readonly<Record<string, string>> = {
  'Alt+↑': 'Alt+ArrowUp',
  'Alt+↓': 'Alt+ArrowDown',
  'Ctrl+/': 'Control+Slash',
  'Ctrl+=': 'Control+[Shift]+Equal',
  'Ctrl+-': 'Control+Minus',
  'Alt+→': 'Alt+ArrowRight',
  'Alt+←': 'Alt+ArrowLeft',
}

function isBound(keys: string): boolean {
  if (NATURAL.has(keys) || /^\d$/.test(keys) || /^Ctrl\+\d$/.test(keys)) return true
  const binding =
    BOUND[keys] ?? keys.replace('Ctrl', 'Control').replace(/\+([A-Z])$/, (_, l: string) => `+${l.toLowerCase()}`)
  const letter = /^[A-Z]$/.test(keys) ? keys.toLowerCase() : null
  const written = [binding, ...(letter === null ? [] : [letter])]
  return written.some(
    (one) => sources.includes(`'${one}'`) || new RegExp(`[{,(\\s]${one.replace(/[+[\]]/g, '\\$&')}(:|,)`).test(sources),
  )
}

async function inlinesOf(language: (typeof LANGUAGES)[number]): Promise<[string, Inline][]> {
  const book = await loadHelp(language)
  return [...book].flatMap(([page, { blocks }]) =>
    blocks
      .flatMap((block) => ('items' in block ? block.items.flat() : block.inlines))
      .map((inline): [string, Inline] => [page, inline]),
  )
}

test('every screen has a page, and no page is named for a screen that is not there', () => {
  expect(SCREENS.map(({ name }) => name).filter((name) => !Object.hasOwn(SCREEN_PAGES, name))).toEqual([])
  expect(Object.keys(SCREEN_PAGES).filter((name) => !SCREENS.some((screen) => screen.name === name))).toEqual([])
})

test('the form of a document type opens its own page', () => {
  expect(helpPageOf('document.form', { type: 'purchaseReceipt' })).toBe('purchase-receipt')
  expect(helpPageOf('money.form', { type: 'expense' })).toBe('income-expense')
  expect(helpPageOf('document.view', { id: 7 })).toBe('void-amend')
  expect(helpPageOf('report.view', { name: 'trialBalance' })).toBe('journal')
  expect(helpPageOf('report.print', { name: 'stockSummary' })).toBe('reports')
  expect(helpPageOf('dailyReport', { from: null, to: null })).toBe('daily-report')
  for (const type of [...DOCUMENT_TYPES, ...MONEY_TYPES])
    expect(isHelpPage(helpPageOf('document.form', { type })), type).toBe(true)
})

describe.each(LANGUAGES)('%s', (language) => {
  test('every page is there, with a title and something to read', async () => {
    const book = await loadHelp(language)
    expect([...book.keys()]).toEqual([...HELP_PAGES])
    for (const [page, { title, blocks }] of book) {
      expect(title.length, page).toBeGreaterThan(1)
      expect(blocks.length, page).toBeGreaterThan(0)
    }
    expect(new Set([...book.values()].map(({ title }) => title)).size).toBe(HELP_PAGES.length)
  })

  test('links lead to pages', async () => {
    for (const [page, inline] of await inlinesOf(language))
      if (inline.kind === 'link') expect(isHelpPage(inline.target), `${page} → ${inline.target}`).toBe(true)
  })

  test('keys are keys of the program', async () => {
    const missing = (await inlinesOf(language))
      .filter(([, inline]) => inline.kind === 'keys' && !isBound(inline.keys.join('+')))
      .map(([page, inline]) => `${page} ${inline.kind === 'keys' ? inline.keys.join('+') : ''}`)
    expect(missing).toEqual([])
  })
})

test('a page says the same keys in both languages', async () => {
  const keysOf = async (language: (typeof LANGUAGES)[number]) =>
    (await inlinesOf(language)).flatMap(([page, inline]) =>
      inline.kind === 'keys' ? [`${page} ${inline.keys.join('+')}`] : [],
    )
  const [chinese, english] = [new Set(await keysOf('zh-CN')), new Set(await keysOf('en-US'))]
  expect([...chinese].filter((one) => !english.has(one))).toEqual([])
  expect([...english].filter((one) => !chinese.has(one))).toEqual([])
})

test('tours go to screens that are there', () => {
  const tours = HELP_PAGES.map(tourOf).filter((tour) => tour !== null)
  expect(tours.map(({ screen }) => screen)).toEqual([
    'import',
    'till',
    'document.form',
    'document.form',
    'document.form',
    'document.form',
    'stocktake.new',
    'money.form',
    'report.view',
    'period.close',
  ])
  for (const { screen } of tours) expect(SCREENS.some(({ name }) => name === screen)).toBe(true)
})
