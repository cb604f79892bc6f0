import { spawn } from 'node:child_process'

// npm is a .cmd file on Windows, which Node starts only through a shell.
const needsShell = (command) => process.platform === 'win32' && command === 'npm'

/** Runs a command and shows its output; throws when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: needsShell(command), ...options })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    })
  })
}

/** Runs a command quietly and returns what it printed; never throws. */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: needsShell(command), ...options })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.on('error', (error) => resolve({ code: -1, stdout, stderr: `${stderr}${error.message}` }))
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** Runs a long command quietly; shows its output only when it fails. */
export async function runQuietly(command, args, options = {}) {
  const result = await capture(command, args, options)
  if (result.code !== 0) {
    process.stderr.write(`${result.stdout}\n${result.stderr}\n`)
    throw new Error(`${command} ${args.join(' ')} ended with ${result.code}`)
  }
  return result.stdout
}
