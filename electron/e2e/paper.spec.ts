import { expect, test, type Page } from '@playwright/test'
import type { ScreenName } from '#shared/domain/screen-name.ts'
import type { PaperName } from '#shared/domain/print/paper.ts'
import type { PrintRole } from '#shared/domain/print/print-role.ts'
import { TEMPLATE_SUBJECTS } from '#shared/domain/print/template-subject.ts'
import { ask, invoke } from './bridge.ts'
import { changedTemplate } from './changed-template.ts'
import { catchPaper, takePaper, type Paper } from './caught-paper.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { LONG_NAMES, PARTNER, sellForReceipt, setPaperScene, type PaperScene } from './paper-scene.ts'
import { createBooks, press, screenOf, waitUntilReady } from './steps.ts'

// Everything the program prints, as PDF, in both languages: size and number of pages, fonts in the file, nothing cut off,
// every word of the window in the text of its page. PAPERS=label prints those only.
type Language = 'zh-CN' | 'en-US'

type Size = readonly [width: number, height: number | 'measured']

interface Printed {
  readonly size: Size
  /** Of the last page, where it is another. */
  readonly lastSize?: Size
  /** Left out: as many as the window lays out. */
  readonly pages?: number
}

interface Printing {
  readonly screen: ScreenName
  readonly parameters?: (scene: PaperScene) => object
  /** CSS selector of what is there once everything has been read. */
  readonly shown: string
  /** The paper it begins with. */
  readonly role?: readonly [PrintRole, PaperName]
  /** On each paper, F6 between them. */
  readonly papers: readonly Printed[]
  readonly before?: (page: Page, scene: PaperScene) => Promise<void>
  readonly keys?: readonly string[]
  /** Words on the last page in either language, and 大写金额. */
  readonly says?: readonly string[]
  readonly capitals?: string
}

const PAPER = '.desk .paper'
const ROW = '[role=gridcell]'
const A4: Size = [210, 297]
const A4_LYING: Size = [297, 210]
const FORM: Size = [241, 140]
const THIRD: Size = [241, 93]
const WHOLE: Size = [241, 280]
const A5: Size = [210, 148]

/** On 三联, a third of a form, a whole one, A5 and A4. */
function shipment(lines: 1 | 25 | 120, pages: readonly number[], total: string, capitals: string): Printing {
  const sizes = [FORM, THIRD, WHOLE, A5, A4]
  return {
    screen: 'document.print',
    parameters: ({ shipments }) => ({ id: shipments[lines], type: 'salesShipment' }),
    shown: PAPER,
    role: ['goodsDocument', 'form-241'],
    papers: sizes.map((size, index) => ({ size, pages: pages[index]! })),
    says: [total, PARTNER],
    capitals,
  }
}

/** On A4, then on 三联. */
function order(type: keyof PaperScene['orders'], pages: readonly number[], total: string, capitals: string): Printing {
  return {
    screen: 'document.print',
    parameters: ({ orders }) => ({ id: orders[type], type }),
    shown: PAPER,
    role: ['otherDocument', 'a4-portrait'],
    papers: [A4, FORM].map((size, index) => ({ size, pages: pages[index]! })),
    says: [total, PARTNER],
    capitals,
  }
}

const receipt = (width: 58 | 80): Printing => ({
  screen: 'till',
  shown: '.scan-box',
  before: (page, scene) => sellForReceipt(page, scene, width),
  keys: ['F7'],
  papers: [{ size: [width, 'measured'], pages: 1 }],
  says: ['112.50', '120.00', '7.50'],
})

const LABELS: readonly Size[] = [
  [40, 30],
  [30, 20],
  [50, 30],
  [60, 40],
  [70, 38],
]

const PRINTINGS: Readonly<Record<string, Printing>> = {
  'shipment-1': shipment(1, [1, 1, 1, 1, 1], '37.50', '人民币叁拾柒元伍角整'),
  'shipment-25': shipment(25, [3, 6, 1, 3, 2], '937.50', '人民币玖佰叁拾柒元伍角整'),
  'shipment-120': shipment(120, [13, 25, 4, 13, 5], '4,500.00', '人民币肆仟伍佰元整'),
  'purchase-order': order('purchaseOrder', [2, 3], '937.50', '人民币玖佰叁拾柒元伍角整'),
  'sales-order': order('salesOrder', [2, 3], '937.50', '人民币玖佰叁拾柒元伍角整'),
  'sales-quote': order('salesQuote', [1, 3], '825.00', '人民币捌佰贰拾伍元整'),
  collection: {
    screen: 'money.view',
    parameters: ({ collection: id }) => ({ id, type: 'collection' }),
    shown: ROW,
    role: ['moneyReceipt', 'a5-landscape'],
    papers: [
      { size: A5, pages: 1 },
      { size: THIRD, pages: 1 },
    ],
    says: ['1,000.00', PARTNER],
    capitals: '人民币壹仟元整',
  },
  statement: {
    screen: 'statement',
    parameters: ({ partner: partnerId }) => ({ partnerId, side: 'receivable' }),
    shown: ROW,
    papers: [{ size: A4, pages: 1 }],
    says: ['4,475.00', PARTNER],
    capitals: '人民币肆仟肆佰柒拾伍元整',
  },
  'till-58': receipt(58),
  'till-80': receipt(80),
  shift: {
    screen: 'till.shifts',
    shown: '.shift-figures',
    papers: [{ size: [80, 'measured'], pages: 1 }],
    says: ['200.00'],
  },
  label: {
    screen: 'label.print',
    parameters: ({ products }) => ({ productIds: products.join(',') }),
    shown: '.desk .label-piece',
    role: ['label', 'label-40x30'],
    papers: [...LABELS.map((size) => ({ size, pages: 3 })), { size: A4, pages: 1 }],
    says: ['12.5'],
  },
  'label-whole': {
    screen: 'label.print',
    parameters: ({ products }) => ({ productIds: products.join(',') }),
    shown: '.desk .label-piece',
    role: ['label', 'label-40x30'],
    before: (page) => showOnLabels(page, { retail: true, member: true, barcode: true, shop: true }),
    papers: [...LABELS.map((size) => ({ size, pages: 3 })), { size: A4, pages: 1 }],
    says: ['12.5', '11.8'],
  },
  'count-sheet': {
    screen: 'stocktake.print',
    parameters: ({ stocktake: id }) => ({ id, sheet: 'count' }),
    shown: PAPER,
    papers: [{ size: A4, pages: 1 }],
    says: LONG_NAMES.map(([name]) => name),
  },
  'variance-sheet': {
    screen: 'stocktake.print',
    parameters: ({ stocktake: id }) => ({ id, sheet: 'variance' }),
    shown: PAPER,
    papers: [{ size: A4_LYING, pages: 1 }],
  },
  report: {
    screen: 'report.print',
    parameters: () => ({ name: 'stockSummary' }),
    shown: PAPER,
    // The way it was printed last is kept, so it is turned back.
    papers: [{ size: A4_LYING }, { size: A4 }, { size: A4_LYING }],
  },
  'month-pack': { screen: 'report.pack', shown: PAPER, papers: [{ size: A4_LYING, lastSize: A4 }] },
  poster: { screen: 'home', shown: '.account-strip .cell', papers: [{ size: A4_LYING, pages: 2 }] },
  'key-card': {
    screen: 'home',
    shown: '.account-strip .cell',
    keys: ['Control+/', 'p'],
    papers: [{ size: [105, 148], pages: 1 }],
  },
}

let program: LaunchedProgram
let page: Page
let scene: PaperScene

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  await createBooks(page, '顺达粮油副食批发经营部城南店', '王顺达')
  scene = await setPaperScene(page)
  await catchPaper(program)
})
test.afterAll(async () => {
  await program.app.close()
})

for (const language of ['zh-CN', 'en-US'] satisfies Language[])
  test(`${language}: the right size, whole, with the fonts it needs`, async () => {
    test.setTimeout(600_000)
    for (const [name, printing] of Object.entries(PRINTINGS).filter(isAsked))
      await test.step(name, () => printAll(name, printing, language))
  })

test('by templates with a logo, a QR code, a column less and another order: whole all the same', async () => {
  test.setTimeout(600_000)
  for (const subject of TEMPLATE_SUBJECTS)
    await ask(page, 'printTemplate.save', { subject, template: changedTemplate(subject) })
  for (const [name, printing] of Object.entries(PRINTINGS)
    .filter(isAsked)
    .filter(([name]) => TEMPLATED.includes(name)))
    for (const language of ['zh-CN', 'en-US'] satisfies Language[])
      await test.step(`${name} ${language}`, () => printAll(`changed-${name}`, changed(printing), language))
})

/** Papers that have a template. */
const TEMPLATED = [
  ...['shipment-1', 'shipment-25', 'purchase-order', 'sales-order', 'collection', 'statement'],
  ...['till-58', 'till-80', 'shift', 'count-sheet', 'variance-sheet'],
]

/** The same figures, under the name the template gives and above its note; how many pages it takes is its own. */
function changed(printing: Printing): Printing {
  const papers = printing.papers.map(({ size }) => ({ size }))
  return { ...printing, papers, says: [...(printing.says ?? []), '另起的名字', '货物当面点清'] }
}

async function printAll(name: string, printing: Printing, language: Language): Promise<void> {
  await open(printing, language)
  for (const [index, printed] of printing.papers.entries()) {
    if (index > 0) await press(page, 'F6')
    await press(page, ...(printing.keys ?? ['Control+p']))
    const where = `${name}-${printed.size.join('x')}.${language}`
    const paper = await takePaper(program, where)
    expectPaper(paper, printed, where)
    const last = paper.pages.at(-1)?.text
    for (const said of printing.says ?? []) expect.soft(last, where).toContain(said.replace(/\s/g, ''))
    if (printing.capitals !== undefined && language === 'zh-CN') expect.soft(last, where).toContain(printing.capitals)
  }
}

/** Kept for who is at work, as the ticks of the desk keep it. */
async function showOnLabels(page: Page, layout: Readonly<Record<string, boolean>>): Promise<void> {
  const { uuid: booksUuid, userName } = await ask<{ uuid: string; userName: string }>(page, 'books.current', {})
  await invoke(page, 'machine.setLayout', { booksUuid, userName, name: 'labels', layout })
}

function isAsked([name]: readonly [string, Printing]): boolean {
  return name.startsWith(process.env['PAPERS'] ?? '')
}

/** As it would be there after a restart: one tab, on the paper of its use. */
async function open({ screen, parameters, shown, role, before }: Printing, language: string): Promise<void> {
  await invoke(page, 'machine.set', { language })
  await before?.(page, scene)
  if (role !== undefined) await takeRole(...role)
  const tabs = [{ screen, parameters: parameters?.(scene) ?? {}, title: null }]
  const { uuid: booksUuid, userName } = await ask<{ uuid: string; userName: string }>(page, 'books.current', {})
  await invoke(page, 'machine.setTabs', { booksUuid, userName, tabs: { tabs, active: 0, recent: [] } })
  await page.reload()
  await waitUntilReady(page)
  await expect(screenOf(page).locator(shown).first()).toBeVisible({ timeout: 30_000 })
}

async function takeRole(role: PrintRole, paper: PaperName): Promise<void> {
  const setup = await ask<Record<PrintRole, object>>(page, 'print.getSetup', {})
  await ask(page, 'print.setRole', { role, setup: { ...setup[role], paper } })
}

function expectPaper(
  { pages, laidOut, fonts }: Paper,
  { size, lastSize, pages: expected }: Printed,
  name: string,
): void {
  expect.soft([pages.length, laidOut], `${name}: pages`).toEqual([expected ?? laidOut, expected ?? laidOut])
  for (const [index, { width, height, cut, words, text }] of pages.entries()) {
    const where = `${name}, page ${index + 1}`
    const [wide, high] = index === pages.length - 1 ? (lastSize ?? size) : size
    expect.soft(Math.abs(width - wide), `${where} is ${width} wide`).toBeLessThan(0.5)
    if (high !== 'measured') expect.soft(Math.abs(height - high), `${where} is ${height} high`).toBeLessThan(0.5)
    expect.soft(words.length, where).toBeGreaterThan(0)
    const missing = words.filter((word) => !text.includes(word))
    expect.soft({ cut, missing }, where).toEqual({ cut: [], missing: [] })
  }
  const isEmbedded = Object.values(fonts)
  expect.soft(isEmbedded.length > 0 && isEmbedded.every(Boolean), `${name}: ${Object.keys(fonts).join()}`).toBe(true)
}
