import { app, BrowserWindow, nativeTheme } from 'electron'
import { join } from 'node:path'
import { findDevelopmentServer } from './lockdown.ts'
import { appOrigin } from './protocol.ts'
import { keepWindowPlace, readWindowPlace, smallestSize } from './window-bounds.ts'

let programWindow: BrowserWindow | null = null

/** Pages on their way to a printer have windows of their own, which are never meant. */
export function findProgramWindow(): BrowserWindow | null {
  return programWindow
}

/** The program has one window; it appears when its first picture is ready. */
export function openWindow(machineFolder: string): BrowserWindow {
  const place = readWindowPlace(machineFolder)
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    // The renderer draws its own title bar, so that it can hold the search box and today's figures.
    titleBarStyle: 'hidden',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#181b1e' : '#ffffff',
    title: app.getName(),
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  keepWindowPlace(window, machineFolder)
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize()
    window.show()
  })
  programWindow = window
  window.once('closed', () => (programWindow = null))
  void window.loadURL(findDevelopmentServer() ?? `${appOrigin}/`)
  return window
}

export function showWindow(window: BrowserWindow): void {
  // Closed already: the last copies are being made.
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

export function minimizeWindow(window: BrowserWindow): void {
  window.minimize()
}

export function toggleMaximizeWindow(window: BrowserWindow): void {
  if (window.isMaximized()) window.unmaximize()
  else window.maximize()
}

export function toggleFullScreen(window: BrowserWindow): void {
  window.setFullScreen(!window.isFullScreen())
}

export function closeWindow(window: BrowserWindow): void {
  window.close()
}

export function isMaximized(window: BrowserWindow): boolean {
  return window.isMaximized()
}
