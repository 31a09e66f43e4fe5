// Files that the bundler turns into text or a data address.
declare module '*.txt?raw' {
  const text: string
  export default text
}
declare module '*.jpg?inline' {
  const dataUrl: string
  export default dataUrl
}
