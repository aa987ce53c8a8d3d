/** What browsers and Node share beyond the language. */
interface TextDecoder {
  decode(bytes?: Uint8Array): string
}
declare var TextDecoder: new (encoding?: string, options?: { readonly fatal?: boolean }) => TextDecoder
declare function atob(base64: string): string
declare function btoa(bytes: string): string

/** Of the build: whether it is to run outside a browser. */
interface ImportMetaEnv {
  SSR: boolean
}
interface ImportMeta {
  readonly env: ImportMetaEnv
}
