import { existsSync } from 'node:fs'
import { say, sayDone } from './say.mjs'
import { capture, run } from './run.mjs'

const electronNeeds =
  'libasound2 libatk-bridge2.0-0 libatk1.0-0 libatspi2.0-0 libcairo2 libcups2 libdrm2 libgbm1 libglib2.0-0 libgtk-3-0 libnspr4 libnss3 libpango-1.0-0 libudev1 libx11-6 libxcb1 libxcomposite1 libxdamage1 libxext6 libxfixes3 libxkbcommon0 libxrandr2'
const headlessNeeds = 'xvfb xauth fonts-noto-cjk unzip'
// Only to read printed pages in the window tests.
const paperNeeds = 'poppler-utils'
// Only to compile the SQLite binding of the stand-in runtime.
const compilerNeeds = 'g++ make python3'

export const debianPackages = `${electronNeeds} ${headlessNeeds} ${paperNeeds} ${compilerNeeds}`.split(' ')

/** Installs the Debian packages that are missing, or prints the command when it may not. */
export async function installDebianPackages() {
  if (process.platform !== 'linux') return
  if (!existsSync('/usr/bin/dpkg-query')) {
    say(`Not a Debian system: please see that these are installed: ${debianPackages.join(' ')}`)
    return
  }
  const missing = await findMissingPackages()
  if (missing.length === 0) {
    sayDone('Debian packages are installed')
    return
  }
  await installPackages(missing)
}

async function findMissingPackages() {
  // Newer Debian and Ubuntu renamed some libraries to …t64.
  const names = debianPackages.flatMap((name) => [name, `${name}t64`])
  const { stdout } = await capture('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names])
  const installed = new Set()
  for (const line of stdout.split('\n')) {
    const [name, status] = line.split(' ')
    if (status === 'installed') installed.add(name.replace(/t64$/, ''))
  }
  return debianPackages.filter((name) => !installed.has(name))
}

async function installPackages(missing) {
  const prefix = await findRootPrefix()
  if (prefix === null) {
    say('These Debian packages are missing, and only an administrator can install them. Please run:')
    say(`  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`)
    throw new Error('Debian packages are missing')
  }
  say(`Installing Debian packages: ${missing.join(' ')}`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const asRoot = (command, ...args) => {
    const [first, ...rest] = [...prefix, command, ...args]
    return run(first, rest, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  await asRoot('apt-get', 'update', '-qq')
  const names = await Promise.all(missing.map(chooseAvailableName))
  await asRoot('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names)
  sayDone(`Installed ${names.length} Debian packages`)
}

async function chooseAvailableName(name) {
  const { stdout } = await capture('apt-cache', ['policy', name])
  return /Candidate: (?!\(none\))\S/.test(stdout) ? name : `${name}t64`
}

/** The words before a command that run it as root; null when there is no way without a question. */
async function findRootPrefix() {
  if (process.getuid?.() === 0) return []
  const { code } = await capture('sudo', ['-n', 'true'])
  return code === 0 ? ['sudo', 'DEBIAN_FRONTEND=noninteractive'] : null
}
