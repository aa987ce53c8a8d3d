/** What is used of pdfkit, whose types of others ask for those of Node. */
declare module 'pdfkit' {
  interface PageOptions {
    readonly size: readonly [width: number, height: number]
    readonly margin: number
  }

  interface TextOptions {
    /** Where it ends, told by `…` if that is asked for. */
    readonly height?: number
    readonly ellipsis?: boolean
    readonly lineBreak?: boolean
    readonly baseline?: 'alphabetic'
    readonly width?: number
    readonly align?: 'left' | 'center' | 'right'
    readonly link?: string
    readonly goTo?: string
    readonly features?: Readonly<Record<string, boolean>>
  }

  /** A document; lengths are points, from the upper left corner of the page. */
  export default class PDFDocument {
    constructor(options: {
      readonly font: null
      readonly autoFirstPage: false
      readonly bufferPages: true
      readonly lang: string
      readonly displayTitle: true
      readonly info: Readonly<Record<string, string | Date>>
    })
    readonly info: object
    addPage(options: PageOptions): this
    switchToPage(page: number): this
    flushPages(): void
    registerFont(name: string, font: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    widthOfString(text: string, options: TextOptions): number
    text(text: string, x: number, y: number, options: TextOptions): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(by: number): this
    path(data: string): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    rect(x: number, y: number, width: number, height: number): this
    lineWidth(width: number): this
    lineCap(cap: 'round'): this
    lineJoin(join: 'round'): this
    dash(lengths: readonly number[], options?: object): this
    undash(): this
    fillColor(color: string): this
    strokeColor(color: string): this
    fill(): this
    stroke(): this
    fillAndStroke(): this
    addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void
    heightOfString(text: string, options: TextOptions): number
    readonly outline: Outline
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end' | 'pageAdded', listener: () => void): this
    end(): void
  }

  interface Outline {
    addItem(title: string): Outline
  }
}

/** What is used of fontkit, which has no types. */
declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(code: number): boolean
  }

  export function create(font: Uint8Array): Font
}
