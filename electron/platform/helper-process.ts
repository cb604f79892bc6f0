import { utilityProcess } from 'electron'
import type { HelperProcess } from '../ipc/platform.ts'

/** A process of Electron's own kind: the packaged program cannot be started as Node. */
export function startHelperProcess(entry: string, heapMegabytes: number): HelperProcess {
  // V8 hears of it through Chromium's flag only; Node's own is taken and left without effect.
  const execArgv = [`--js-flags=--max-old-space-size=${heapMegabytes}`]
  const child = utilityProcess.fork(entry, [], { execArgv, serviceName: 'Zhangshi tables' })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}
