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
