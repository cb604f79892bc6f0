import { app, type BrowserWindow } from 'electron'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Flags } from './flags.ts'

const longestWait = 90_000
/** For a page that says nothing about being ready. */
const silentWait = 6_000

/** What `--screenshot` and `--smoke` ask for: proof, in a file or a line, that the window is there. */
export async function reportReadiness(window: BrowserWindow, flags: Flags): Promise<void> {
  if (!flags.screenshot && !flags.smoke) return
  const ready = await waitUntilReady(window)
  if (flags.screenshot) process.stdout.write(`Screenshot: ${await takeScreenshot(window, flags.screenshot)}\n`)
  if (flags.smoke) process.stdout.write(`Zhangshi ${app.getVersion()} ${ready ? 'is ready' : 'did not become ready'}\n`)
  if (flags.stay) return
  // Ends the way a user would, so that the books are closed properly; only then the exit code is ours.
  if (!ready) app.once('will-quit', () => app.exit(1))
  window.close()
}

/** Waits until the page has set `<html data-ready="true">`: its first screen is painted and its data is there. */
async function waitUntilReady(window: BrowserWindow): Promise<boolean> {
  const started = Date.now()
  let state = await readReadyState(window)
  while (state !== 'true') {
    const waited = Date.now() - started
    if (waited > longestWait || (state === null && waited > silentWait)) break
    await wait(100)
    state = await readReadyState(window)
  }
  // One more picture, so that fonts and the last layout are on it.
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
  await wait(200)
  return state === 'true'
}

async function readReadyState(window: BrowserWindow): Promise<string | null> {
  if (window.webContents.isLoading()) return 'false'
  return window.webContents.executeJavaScript('document.documentElement.dataset.ready ?? null')
}

/** Writes a picture of the window and returns the full path of the file. */
async function takeScreenshot(window: BrowserWindow, file: string): Promise<string> {
  const path = resolve(file)
  const image = await window.webContents.capturePage()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, image.toPNG())
  return path
}
