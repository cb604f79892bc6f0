import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, projectNode } from './places.mjs'
import { runQuietly } from './run.mjs'

// What Electron's own default app does for `electron [-r module] <folder>`: open the program in that folder.
const mainSource = `import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const preload = process.argv.indexOf('-r')
if (preload > 0) createRequire(import.meta.url)(resolve(process.argv[preload + 1]))
const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
await import(pathToFileURL(join(folder, manifest.main)))
`

/** An archive, because a plain resources/app folder would be copied into packages made from this runtime. */
export async function packDefaultApp(resources, work) {
  const folder = join(work, 'default-app')
  mkdirSync(folder, { recursive: true })
  mkdirSync(resources, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'opener', type: 'module', main: 'main.js' }))
  writeFileSync(join(folder, 'main.js'), mainSource)
  const tool = join(projectFolder, 'node_modules/@electron/asar/bin/asar.mjs')
  await runQuietly(projectNode, [tool, 'pack', folder, join(resources, 'default_app.asar')])
}
