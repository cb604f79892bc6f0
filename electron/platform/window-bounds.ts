import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { logError } from './logger.ts'

export const smallestSize = { width: 1024, height: 700 }
const usualSize = { width: 1366, height: 768 }

export interface WindowPlace {
  readonly bounds: Partial<Rectangle> & { width: number; height: number }
  readonly maximized: boolean
}

/** Where the window was on this computer, as long as that is still on a screen. */
export function readWindowPlace(machineFolder: string): WindowPlace {
  const kept = readKeptPlace(machineFolder)
  if (kept && isOnScreen(kept.bounds)) return kept
  const { workAreaSize } = screen.getPrimaryDisplay()
  const width = Math.max(smallestSize.width, Math.min(usualSize.width, workAreaSize.width))
  const height = Math.max(smallestSize.height, Math.min(usualSize.height, workAreaSize.height))
  return { bounds: { width, height }, maximized: false }
}

function readKeptPlace(machineFolder: string): { bounds: Rectangle; maximized: boolean } | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(placeFile(machineFolder), 'utf8'))
    return isKeptPlace(kept) ? kept : null
  } catch {
    return null
  }
}

function isKeptPlace(value: unknown): value is { bounds: Rectangle; maximized: boolean } {
  const place = value as { bounds?: Record<string, unknown>; maximized?: unknown } | null
  const numbers = ['x', 'y', 'width', 'height'].map((name) => place?.bounds?.[name])
  return typeof place?.maximized === 'boolean' && numbers.every(Number.isInteger)
}

function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds)
  // The title bar must be reachable, or the window could never be moved back.
  const left = Math.max(bounds.x, workArea.x)
  const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width)
  return right - left >= 200 && bounds.y >= workArea.y && bounds.y < workArea.y + workArea.height - 40
}

/** Remembers where the window is when it closes. */
export function keepWindowPlace(window: BrowserWindow, machineFolder: string): void {
  window.on('close', () => {
    const maximized = window.isMaximized()
    const place = { bounds: maximized ? window.getNormalBounds() : window.getBounds(), maximized }
    const file = placeFile(machineFolder)
    try {
      writeFileSync(`${file}.new`, JSON.stringify(place))
      renameSync(`${file}.new`, file)
    } catch (error) {
      logError('the place of the window was not kept', error)
    }
  })
}

const placeFile = (machineFolder: string) => join(machineFolder, 'window.json')
