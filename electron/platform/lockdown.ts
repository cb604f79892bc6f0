import { app, type Session, session, type WebContents } from 'electron'
import { logError } from './logger.ts'
import { appOrigin } from './protocol.ts'

/** The development server of `npm run dev`; a package never has one. */
export function findDevelopmentServer(): string | null {
  return app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
}

/** Chromium's own errands off. Must run before the app is ready. */
export function silenceChromium(): void {
  const { commandLine } = app
  for (const word of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability'])
    commandLine.appendSwitch(word)
  for (const word of ['disable-sync', 'disable-breakpad', 'no-pings', 'no-proxy-server', 'dns-prefetch-disable'])
    commandLine.appendSwitch(word)
  // No name ever resolves, so even a request nobody thought of leaves no trace on the network.
  if (!findDevelopmentServer()) commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Nothing but the window's own pages loads, and no page gets any permission. */
export function lockSession(): void {
  const only = session.defaultSession
  denyPermissions(only)
  only.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
  only.on('will-download', (event) => event.preventDefault())
  only.setSpellCheckerEnabled(false)
}

function denyPermissions(only: Session): void {
  only.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  only.setPermissionCheckHandler(() => false)
  only.setDevicePermissionHandler(() => false)
  only.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}

function mayLoad(address: string): boolean {
  const server = findDevelopmentServer()
  if (server && isOnServer(address, server)) return true
  // Pictures the page made itself have no other way in than data: and blob:, and the policy names them.
  const own = [`${appOrigin}/`, 'data:', `blob:${appOrigin}/`]
  if (!app.isPackaged) own.push('devtools://')
  return own.some((prefix) => address.startsWith(prefix))
}

function isOnServer(address: string, server: string): boolean {
  const { host } = new URL(server)
  return [`http://${host}/`, `ws://${host}/`].some((prefix) => address.startsWith(prefix))
}

/** Every page of the program, whenever it is made: no second window, no leaving, no embedded page. */
export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents))
}

function lockPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isReload(contents, event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  // The program scales its own type; a pinch on a touch screen must not zoom the till.
  contents.on('did-finish-load', () => void contents.setVisualZoomLevelLimits(1, 1))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('render-process-gone', (_event, details) => {
    logError(`the window's process ended: ${details.reason} ${details.exitCode}`)
    // What was typed is in the autosaved draft; a fresh page shows it again.
    if (details.reason === 'crashed' || details.reason === 'oom') contents.reload()
  })
}

/** The development server reloads its own page; a package has no reason to navigate at all. */
function isReload(contents: WebContents, address: string): boolean {
  return findDevelopmentServer() !== null && address === contents.getURL()
}
