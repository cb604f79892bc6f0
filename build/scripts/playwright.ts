import { buildIfNeeded } from './build-program.ts'
import { type CommandOptions, type CommandResult, onSomeDisplay, runCommand } from './command.ts'
import { describeEnvironment, projectFolder, readRuntime } from './runtime.ts'
import { join } from 'node:path'

const cli = join(projectFolder, 'node_modules/@playwright/test/cli.js')

/** Runs tests that drive the real window, on a virtual screen where there is no other. */
export async function runPlaywright(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  await buildIfNeeded()
  const runtime = readRuntime()
  const test = [cli, 'test', '--config', 'build/config/playwright.config.ts', ...args]
  const environment = { ...describeEnvironment(runtime), ...options.environment }
  return runCommand(...onSomeDisplay(process.execPath, test), { ...options, environment })
}
