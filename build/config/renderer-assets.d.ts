// What Vite can import besides code. Declared here because vite's own types would bring Node's along.
declare module '*.css'
declare module '*.svg' {
  const address: string
  export default address
}
declare module '*.png' {
  const address: string
  export default address
}
declare module '*.woff2' {
  const address: string
  export default address
}
interface ImportMeta {
  /** Vite: every file of a pattern as its text. */
  glob<Content>(
    pattern: string | readonly string[],
    options: { readonly eager: true; readonly query: '?raw'; readonly import: 'default' },
  ): Readonly<Record<string, Content>>
}
