export function say(text) {
  process.stdout.write(`  ${text}\n`)
}

export function sayDone(text) {
  process.stdout.write(`✓ ${text}\n`)
}
