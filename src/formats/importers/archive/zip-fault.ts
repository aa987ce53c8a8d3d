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
  /** Nothing in it is known. */
  | 'unknown'

/** What an export of a server holds is far from either of these. */
export const maxEntries = 1000
export const maxUnpackedMegabytes = 200

export const zipSentence: Readonly<Record<ZipFault, string>> = {
  damaged: 'The zip file is damaged or cut off, so it was not read. Copy or export it again.',
  encrypted: 'The zip file is locked by a password. Unpack it, and bring the files in it.',
  method: 'The zip file is packed in a way that cannot be read. Unpack it, and bring the files in it.',
  'too-many': `The zip file holds more than ${counted(maxEntries, 'file')}, so it was not read. Unpack it, and bring those of the export.`,
  'too-large': `The zip file unpacks to more than ${maxUnpackedMegabytes} MB, so it was not read. Unpack it, and bring fewer of its files.`,
  bomb: 'The zip file unpacks to hundreds of times its size, as no export does, so it was not read.',
  unknown:
    'This zip file holds nothing that can be imported. Bring one that Export-CsConfiguration or Export-CsPersistentChatData writes.',
}
