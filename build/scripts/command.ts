import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { projectFolder } from './runtime.ts'

export interface CommandOptions {
  readonly environment?: NodeJS.ProcessEnv
  readonly quiet?: boolean
  readonly folder?: string
}

export interface CommandResult {
  readonly code: number
  readonly output: string
}

/** The project's own tools and Node first, as npm does for its scripts. */
const toolFolder = join(projectFolder, 'node_modules/.bin')

/** Runs a program; its output is shown, or kept when quiet. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { promise, resolve } = Promise.withResolvers<CommandResult>()
  const path = `${toolFolder}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(command, args, {
    cwd: options.folder ?? projectFolder,
    env: { ...process.env, PATH: path, ...options.environment },
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
  child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }))
  return promise
}

/** Runs a script of an npm package with the Node that runs us, on every operating system alike. */
export function runTool(script: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return runCommand(process.execPath, [join(projectFolder, 'node_modules', script), ...args], options)
}

/** Where there is no screen, a window needs one made for it. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

/** Puts a virtual screen around a command where there is no real one. */
export function onSomeDisplay(command: string, args: readonly string[]): [command: string, args: string[]] {
  if (hasDisplay()) return [command, [...args]]
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', command, ...args]]
}
