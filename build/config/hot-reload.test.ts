// A component in a circle of imports cannot be replaced while the program runs: `npm run dev` reloads the whole page.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Types leave no import behind. */
const IMPORT = /^(?:import|export) (?!type )[^'"]*?['"]([^'"]+)['"]/gm

function importsOf(file: string): string[] {
  const found = [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map(([, path = '']) => path)
  return found.flatMap((path) => {
    if (path.startsWith('#renderer/')) return [path.slice(1)]
    return path.startsWith('.') && /\.(ts|vue)$/.test(path) ? [join(dirname(file), path)] : []
  })
}

const graph = new Map(
  globSync('renderer/**/*.{ts,vue}', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => [file, importsOf(file)] as const),
)

/** The way from a file back to itself; null when there is none. */
function circleOf(start: string): string[] | null {
  const cameFrom = new Map<string, string>()
  const open = [start]
  for (let file = open.shift(); file !== undefined; file = open.shift())
    for (const next of graph.get(file) ?? []) {
      if (next === start) return wayTo(file, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, file)
      open.push(next)
    }
  return null
}

function wayTo(file: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(file)
  return before === undefined ? [file] : [...wayTo(before, cameFrom), file]
}

test('the imports of the renderer are read', () => {
  expect(graph.get('renderer/shell/screens.ts')).toContain('renderer/features/document/routes.ts')
})

test('no component imports itself by a detour', () => {
  const components = [...graph.keys()].filter((file) => file.endsWith('.vue'))
  expect(components.length).toBeGreaterThan(50)
  expect(components.flatMap((file) => circleOf(file) ?? [])).toEqual([])
})
