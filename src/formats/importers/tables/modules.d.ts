/** What is used of papaparse, whose types of others ask for those of Node. */
declare module 'papaparse' {
  interface Config {
    readonly delimiter: string
    readonly newline: '\n'
    readonly quoteChar: '"'
    /** No more rows than these are read. */
    readonly preview?: number
  }

  interface Fault {
    readonly code: string
    /** Of the row, from 0. */
    readonly row?: number
  }

  const papaparse: {
    parse(
      text: string,
      config: Config,
    ): { readonly data: readonly (readonly string[])[]; readonly errors: readonly Fault[] }
  }
  export default papaparse
}
