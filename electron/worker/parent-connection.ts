interface ParentConnection {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

/** How a process of ours talks to the one that started it: Electron's way in the program, Node's without a window. */
export function parentConnection(): ParentConnection {
  // Electron's types say that it is always there; under Node it is not.
  const port = process.parentPort as typeof process.parentPort | undefined
  if (port !== undefined)
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    }
  return {
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  }
}
