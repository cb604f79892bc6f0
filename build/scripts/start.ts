// `npm start`: builds when needed and opens the program.
import { join } from 'node:path'
import { buildIfNeeded } from './build-program.ts'
import { hasDisplay, onSomeDisplay, runCommand } from './command.ts'
import { chooseSandboxFlags, describeEnvironment, projectFolder, readRuntime } from './runtime.ts'

const help = `npm start [-- options]

Builds the program when its sources have changed, and opens it.

  --demo               make and open demo books: 90 days of a small wholesale shop
  --demo=TRADE         the same of another trade: convenience, hardware, grain, stationery, clothing, fresh
  --books=FILE         open this books file
  --data=FOLDER        keep what this computer remembers (recent books, window, log) in this folder
  --screenshot=FILE    write a picture of the ready window and end
  --stay               together with --screenshot: keep running
  --smoke              open the window, say so, and end
  --help               this text

Without a display the program runs on a virtual one (xvfb) and writes a picture of its window; it then
ends when standard input is no terminal.
`

async function start(flags: string[]): Promise<number> {
  const runtime = readRuntime()
  if (await buildIfNeeded()) console.log('✓ Built')
  if (!hasDisplay()) addHeadlessFlags(flags)
  console.log(`Opening with Electron ${runtime.electronVersion} (${runtime.kind})`)
  // Without a desktop Chromium complains about the missing message bus; that is not news to anybody.
  const chromium = hasDisplay() ? [] : ['--disable-gpu', '--log-level=3']
  const args = [projectFolder, ...chooseSandboxFlags(), ...chromium, ...flags]
  const { code } = await runCommand(...onSomeDisplay(runtime.executablePath, args), {
    environment: describeEnvironment(runtime),
  })
  return code
}

function addHeadlessFlags(flags: string[]): void {
  console.log('There is no display: running on a virtual one (xvfb).')
  if (!flags.some((flag) => flag.startsWith('--screenshot=') || flag === '--smoke')) {
    flags.push(`--screenshot=${join(projectFolder, 'out/screenshots/window.png')}`)
    if (process.stdin.isTTY) flags.push('--stay')
  }
}

const flags = process.argv.slice(2)
if (flags.includes('--help')) console.log(help)
else process.exitCode = await start(flags)
