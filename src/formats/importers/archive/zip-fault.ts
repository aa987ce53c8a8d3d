import { counted } from '#core/model/words.ts'

/** Why a zip file is not unpacked. */
export type ZipFault =
  | 'damaged'
  | 'encrypted'
  /** Packed by a method that only few programs know. */
  | 'method'
  | 'too-many'
  | 'too-large'
  | 'bomb'
  /** What Excel and its like save. */
  | 'workbook'
  /** What is in it is packed once more. */
  | 'nested'
  /** Nothing in it is known. */
  | 'unknown'

/** What an export of a server holds is far from either of these. */
export const maxEntries = 1000
export const maxUnpackedMegabytes = 200

interface ZipWords {
  readonly what: string
  readonly advice: string
}

export const zipFaults: Readonly<Record<ZipFault, ZipWords>> = {
  damaged: {
    what: 'The zip file is damaged or cut off, so it was not read.',
    advice: 'Copy or export it again.',
  },
  encrypted: { what: 'The zip file is locked by a password.', advice: 'Unpack it, and bring the files in it.' },
  method: {
    what: 'The zip file is packed in a way that cannot be read.',
    advice: 'Unpack it, and bring the files in it.',
  },
  'too-many': {
    what: `The zip file holds more than ${counted(maxEntries, 'file')}, so it was not read.`,
    advice: 'Unpack it, and bring those of the export.',
  },
  'too-large': {
    what: `The zip file unpacks to more than ${maxUnpackedMegabytes} MB, so it was not read.`,
    advice: 'Unpack it, and bring fewer of its files.',
  },
  bomb: {
    what: 'The zip file unpacks to hundreds of times its size, as no export does, so it was not read.',
    advice: '',
  },
  workbook: {
    what: 'This is a workbook of a spreadsheet program.',
    advice: 'Save its sheets as CSV, or copy the rows and paste them.',
  },
  nested: {
    what: 'The zip file holds a zip file, which is not unpacked, and nothing else that can be imported.',
    advice: 'Unpack it, and bring the zip file in it.',
  },
  unknown: {
    what: 'This zip file holds nothing that can be imported.',
    advice: 'Bring one that Export-CsConfiguration or Export-CsPersistentChatData writes.',
  },
}
