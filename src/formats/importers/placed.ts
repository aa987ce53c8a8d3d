import type { XmlElement } from '../xml/element.ts'
import { linesIn } from '../xml/lines.ts'
import type { Notice, Source } from './importer.ts'

/** What a notice speaks of, as the file has it. */
export interface InFile {
  readonly element: XmlElement
}

/** A notice about elements of a file. */
export interface Placed extends Pick<Notice, 'type' | 'text'> {
  readonly about: readonly InFile[]
}

/** Makes notices of a type, each with what of the file it is about. */
const told =
  (type: Placed['type']) =>
  (text: string, about: readonly InFile[] = []): Placed => ({ type, text, about })

export const assumed = told('assumed')
export const notUnderstood = told('notUnderstood')
export const otherProduct = told('otherProduct')
export const broken = told('broken')

/** Tells of what a file has where it stands. */
export interface Placing {
  readonly file: string
  /** The line that something begins in. */
  lineOf(about: InFile): number
  /** A notice with its file, and the lines of what it is about. */
  placed(notice: Placed): Notice
}

export function placesIn({ name: file, text: whole }: Source): Placing {
  const lineAt = linesIn(whole)
  const lineOf = ({ element }: InFile) => lineAt(element.start)
  return {
    file,
    lineOf,
    placed({ type, text, about }) {
      const lines = [...new Set(about.map(lineOf))].sort((a, b) => a - b)
      return { type, text, file, ...(lines.length > 0 && { lines }) }
    },
  }
}

/** Gives notices the file that they are of, and the lines that its elements begin in. */
export const placing = (source: Source): ((notice: Placed) => Notice) => placesIn(source).placed
