import { readdirSync, writeFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Lists every file of the window with its type: what is not on the list, app:// does not serve. */
export function listRendererFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((file) => {
      const contentType = contentTypes[extname(file)]
      if (!contentType) throw new Error(`no content type is known for ${file}`)
      return [file, contentType] as const
    })
  return Object.fromEntries(entries)
}

/** Writes out/renderer/manifest.json after the window has been built. */
export function rendererManifest(): Plugin {
  let folder = ''
  return {
    name: 'zhangshi-renderer-manifest',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, relative(config.root, config.build.outDir))
    },
    closeBundle() {
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(listRendererFiles(folder), null, 1))
    },
  }
}
