/** A font whose bytes are built into the module, as a data URI. */
declare module '*.ttf?inline' {
  const uri: string

  export default uri
}

/** What is used of fonteditor-core, which has no types for its parts. */
declare module 'fonteditor-core/lib/ttf/ttfreader' {
  class Reader {
    constructor(options: { readonly subset: readonly number[] })
    read(font: ArrayBuffer): Ttf
  }
  const module: typeof Reader | { readonly default: typeof Reader }

  export default module
}

declare module 'fonteditor-core/lib/ttf/ttfwriter' {
  class Writer {
    write(ttf: Ttf): ArrayBuffer
  }
  const module: typeof Writer | { readonly default: typeof Writer }

  export default module
}

/** A font that has been read; more of it goes from reader to writer than is told here. */
interface Ttf {
  readonly glyf: readonly { readonly unicode?: readonly number[]; readonly advanceWidth: number }[]
  readonly head: { readonly unitsPerEm: number }
}
