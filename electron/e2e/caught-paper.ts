import { expect } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { screenshotPath, type LaunchedProgram } from './launch.ts'

// What the program prints, caught as a PDF instead of the system's dialog, and read with the tools of poppler.

/** A page as the window laid it out. */
interface LaidOutPage {
  readonly words: readonly string[]
  /** Words that do not stand whole in their cell, or stick out of the page. */
  readonly cut: readonly string[]
}

interface PaperPage extends LaidOutPage {
  /** Millimetres. */
  readonly width: number
  readonly height: number
  /** Of the PDF, without any white space. */
  readonly text: string
}

export interface Paper {
  readonly pages: readonly PaperPage[]
  /** Pages of the program, which may not be those of the PDF. */
  readonly laidOut: number
  /** By name: whether its shapes are in the file. */
  readonly fonts: Readonly<Record<string, boolean>>
}

interface Caught {
  readonly pages: readonly LaidOutPage[]
  readonly pdf: string
}

const MILLIMETRES_A_POINT = 25.4 / 72

/** From now on nothing goes to the system's dialogs: pages are measured and kept. */
export async function catchPaper({ app, dataFolder }: LaunchedProgram): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow, dialog }, { look, filePath }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (window === undefined) throw new Error('there is no window')
      const { webContents } = window
      const caught: Caught[] = []
      Object.assign(globalThis, { caught })
      const layOut = webContents.printToPDF.bind(webContents)
      webContents.printToPDF = async (options) => {
        const shown = '.print-root { display: block !important; position: absolute; top: 0; left: 0 }'
        const key = await webContents.insertCSS(shown)
        const pages = (await webContents.executeJavaScript(look)) as LaidOutPage[]
        await webContents.removeInsertedCSS(key)
        const pdf = await layOut(options)
        caught.push({ pages, pdf: Buffer.from(pdf).toString('base64') })
        return pdf
      }
      webContents.print = (_options, done) =>
        void webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then(() => done?.(true, ''))
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    { look: `(${lookAtPages.toString()})()`, filePath: `${dataFolder}/caught.pdf` },
  )
}

/** What was printed last; kept as an artefact under this name. */
export async function takePaper({ app }: LaunchedProgram, name: string): Promise<Paper> {
  const found = () =>
    app.evaluate(() => (globalThis as unknown as { caught: Caught[] }).caught.splice(0).at(-1) ?? null)
  let last: Caught | null = null
  await expect(async () => expect((last = await found())).not.toBe(null)).toPass({ timeout: 60_000 })
  const { pdf, pages } = last as unknown as Caught
  const file = screenshotPath(`paper-${name}`).replace(/png$/, 'pdf')
  writeFileSync(file, Buffer.from(pdf, 'base64'))
  return readPaper(file, pages)
}

function readPaper(file: string, laidOut: readonly LaidOutPage[]): Paper {
  const sizes = [...run('pdfinfo', '-f', '1', '-l', '999', file).matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)]
  const texts = run('pdftotext', '-raw', file, '-').split('\f')
  const pages = sizes.map(([, width, height], index) => ({
    ...(laidOut[index] ?? { words: [], cut: [] }),
    width: Number(width) * MILLIMETRES_A_POINT,
    height: Number(height) * MILLIMETRES_A_POINT,
    text: (texts[index] ?? '').replace(/\s/g, ''),
  }))
  const fonts = run('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    // … emb sub uni object ID
    .map((line) => [line.trim(), / yes +(yes|no) +(yes|no) +\d+ +\d+$/.test(line)] as const)
  return { pages, laidOut: laidOut.length, fonts: Object.fromEntries(fonts) }
}

function run(tool: string, ...words: string[]): string {
  return execFileSync(tool, words, { encoding: 'utf8', maxBuffer: 50_000_000 })
}

/** Runs in the window, so it knows nothing but what stands in it. */
function lookAtPages(): LaidOutPage[] {
  const tolerance = 1.5
  /** Where the signs themselves stand; the box of a line is higher. */
  const inkOf = (rect: DOMRect, size: number) => {
    const spare = Math.max(0, (rect.height - size) / 2)
    return { left: rect.left, right: rect.right, top: rect.top + spare, bottom: rect.bottom - spare }
  }
  const isWhole = (text: Text, page: Element) => {
    const range = document.createRange()
    const parent = text.parentElement!
    const size = Number(getComputedStyle(parent).fontSize.replace('px', ''))
    // White space has no ink: at the end of a line it may stand beyond it.
    const inks = [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      return [...range.getClientRects()].map((rect) => inkOf(rect, size))
    })
    for (let box: Element | null = parent; box !== null; box = box === page ? null : box.parentElement) {
      const holds = box === page || box.matches('td, th') || getComputedStyle(box).overflow !== 'visible'
      if (!holds) continue
      const { left, right, top, bottom } = box.getBoundingClientRect()
      const fits = inks.every(
        (ink) =>
          ink.left >= left - tolerance &&
          ink.right <= right + tolerance &&
          ink.top >= top - tolerance &&
          ink.bottom <= bottom + tolerance,
      )
      if (!fits) return false
    }
    return true
  }
  return [...document.querySelectorAll<HTMLElement>('.print-root .paper')].map((page) => {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
    const cut: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? ''
      if (words !== '' && !isWhole(node as Text, page)) cut.push(words)
    }
    return { words: page.innerText.split(/\s+/).filter((word) => word !== ''), cut }
  })
}
