import { utilityProcess } from 'electron'
import type { HelperProcess } from '../ipc/platform.ts'

/** A process of Electron's own kind: the packaged program cannot be started as Node. */
export function startHelperProcess(entry: string, heapMegabytes: number): HelperProcess {
  const child = utilityProcess.fork(entry, [], { execArgv: [`--max-old-space-size=${heapMegabytes}`] })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}
