// `npm run dev`: the program with hot reload of the window; main is rebuilt and restarted when its sources change.
import { dirname } from 'node:path'
import { onSomeDisplay, runCommand } from './command.ts'
import { chooseSandboxFlags, describeEnvironment, projectFolder, readRuntime } from './runtime.ts'

const runtime = readRuntime()
const tool = `${projectFolder}/node_modules/electron-vite/bin/electron-vite.js`
const args = [tool, 'dev', '--watch', '--config', 'build/config/electron.vite.config.ts']
const flags = ['--', ...chooseSandboxFlags(), ...process.argv.slice(2)]
const { code } = await runCommand(...onSomeDisplay(process.execPath, [...args, ...flags]), {
  environment: {
    ...describeEnvironment(runtime),
    ELECTRON_MAJOR_VER: '33',
    ELECTRON_EXEC_PATH: runtime.executablePath,
    ELECTRON_OVERRIDE_DIST_PATH: dirname(runtime.executablePath),
  },
})
process.exitCode = code
