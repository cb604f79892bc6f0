import { type CustomScheme, protocol } from 'electron'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const appOrigin = 'app://zhangshi'

const scheme: CustomScheme = { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }

/** Style elements are allowed inline because Naive UI injects them and knows no nonce; scripts never are. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-elem 'self' 'unsafe-inline'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([scheme])
}

interface ServedFile {
  readonly path: string
  readonly contentType: string
}

/** The build's list of files, by the exact path a request may ask for. No request text ever becomes a file path. */
function readManifest(rendererFolder: string): ReadonlyMap<string, ServedFile> {
  const manifest = JSON.parse(readFileSync(join(rendererFolder, 'manifest.json'), 'utf8')) as Record<string, string>
  const files = new Map<string, ServedFile>()
  for (const [file, contentType] of Object.entries(manifest)) {
    files.set(`/${file}`, { path: join(rendererFolder, file), contentType })
  }
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}

/** What the program hands to the window once, at an address only the window was told. */
type TakeOnce = (path: string) => { readonly bytes: Uint8Array; readonly contentType: string } | null

/** Serves the window's own files at app://zhangshi/, what is handed to it once, and nothing else. */
export function serveApp(rendererFolder: string, takeOnce: TakeOnce): void {
  const files = readManifest(rendererFolder)
  protocol.handle('app', async (request) => {
    const { origin, pathname } = splitAddress(request.url)
    const asked = request.method === 'GET' && origin === appOrigin ? pathname : ''
    const file = files.get(asked)
    if (!file) return handOver(takeOnce(asked))
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: { ...securityHeaders, 'Content-Type': file.contentType },
    })
  })
}

function handOver(found: ReturnType<TakeOnce>): Response {
  if (found === null) return new Response('not found', { status: 404, headers: securityHeaders })
  return new Response(new Uint8Array(found.bytes), {
    headers: { ...securityHeaders, 'Content-Type': found.contentType, 'Cache-Control': 'no-store' },
  })
}

function splitAddress(address: string): { origin: string; pathname: string } {
  const { protocol: prefix, host, pathname } = new URL(address)
  return { origin: `${prefix}//${host}`, pathname }
}
