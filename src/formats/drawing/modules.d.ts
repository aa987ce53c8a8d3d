/** A program whose bytes are built into the module, as a data URI. */
declare module '*.wasm?url&inline' {
  const uri: string

  export default uri
}
