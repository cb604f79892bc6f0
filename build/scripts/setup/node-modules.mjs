import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, projectNode } from './places.mjs'
import { capture, run } from './run.mjs'
import { say, sayDone } from './say.mjs'

/** Runs `npm ci` only when node_modules does not match the lock file. */
export async function installNodeModules() {
  if (isUpToDate()) {
    sayDone('npm packages match package-lock.json')
  } else {
    say('Installing npm packages (npm ci) …')
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: projectFolder })
    sayDone('npm packages installed')
  }
  await provideProjectNode()
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, file), 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/** npm leaves a list of what it installed; packages for other platforms are rightly absent from it. */
function isUpToDate() {
  const wanted = readPackages('package-lock.json')
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const found = installed[path]
    return found ? found.version === entry.version : entry.optional === true || entry.peer === true
  })
}

/** The `node` package fetches its binary in an install script, which a cautious npm may have skipped. */
async function provideProjectNode() {
  const first = await capture(projectNode, ['--version'])
  if (first.code === 0) return
  say('Fetching the Node 24 of the project …')
  await run('npm', ['rebuild', 'node'], { cwd: projectFolder })
  const second = await capture(projectNode, ['--version'])
  if (second.code !== 0) throw new Error(`the project's own Node is missing: ${second.stderr.trim()}`)
}
